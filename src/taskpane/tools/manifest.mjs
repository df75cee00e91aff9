import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { icons } from '../manifest/source.mjs';
import { addInOnly } from './manifest/addInOnly.mjs';
import { place } from './manifest/place.mjs';
import { unified } from './manifest/unified.mjs';

const usage = `npm run manifest -- [options]        writes both manifests for the place the pane is served from
  --origin URL      that place, such as https://pane.example.com; without it the local pair in manifest/ is written anew
  --out DIR         where to (default: artifacts/manifest/HOST)
  --client-id ID    the pane's app registration, shown to who deploys the unified manifest
  --authority URL   where the pane signs in, as Pane:Authority
  --events          declares what Outlook starts by itself; only where events.html and events.js are served
  --website, --privacy, --support, --terms URL    pages of your own instead of the add-in's about page
  --id, --unified-id ID    ids of your own, to deploy a second installation beside the first`;

const strings = ['origin', 'out', 'client-id', 'authority', 'website', 'privacy', 'support', 'terms', 'id', 'unified-id'];
try {
  const { values } = parseArgs({ options: { ...Object.fromEntries(strings.map((name) => [name, { type: 'string' }])), events: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(usage);
  } else {
    await write(values);
  }
} catch (error) {
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}

async function write({ out, 'client-id': clientId, 'unified-id': unifiedId, ...rest }) {
  const here = place({ ...rest, clientId, unifiedId });
  const kept = fileURLToPath(new URL('../manifest/', import.meta.url));
  const local = Object.keys(rest).length === 0 && clientId === undefined && unifiedId === undefined;
  const folder = out !== undefined ? resolve(process.env.INIT_CWD ?? '', out) : local ? kept : fileURLToPath(new URL(`../../../artifacts/manifest/${here.host.replace(':', '-')}/`, import.meta.url));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.xml'), addInOnly(here));
  await writeFile(join(folder, 'manifest.json'), unified(here));
  if (resolve(folder) === resolve(kept)) {
    return;
  }
  for (const { file } of icons.packed) {
    await copyFile(join(kept, file), join(folder, file));
  }
  // A library of CommonJS, and only needed here: what is uploaded of the unified manifest is a package.
  const { exportMetadataPackage } = createRequire(import.meta.url)('office-addin-manifest');
  await exportMetadataPackage(join(folder, 'unified.zip'), join(folder, 'manifest.json'));
  console.log(`Both manifests for ${here.origin} are in ${folder}: deploy manifest.xml, and unified.zip second.`);
}
