import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { icons } from '../manifest/source.mjs';

// Draws every icon from manifest/icon.svg; only after a change of the drawing. The browser tests bring the browser's driver.
const { chromium } = createRequire(new URL('../../../tests/GraphNetworker.Browser.Tests/package.json', import.meta.url))('playwright-core');
const here = (path) => new URL(`../${path}`, import.meta.url);
const drawing = await readFile(here('manifest/icon.svg'), 'utf8');

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();

async function draw(size, variant, file) {
  await page.setViewportSize({ width: size, height: size });
  // The drawing asks how wide its page is, so it is drawn at its own size, not scaled down.
  await page.setContent(`<style>html, body { margin: 0; background: none } svg { display: block; width: ${size}px; height: ${size}px }</style><div class="${variant}">${drawing}</div>`);
  await writeFile(file, await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } }));
}

await mkdir(here('public/icons/'), { recursive: true });
for (const size of icons.served) {
  await draw(size, '', here(`public/icons/icon-${size}.png`));
}
for (const { file, size, variant } of icons.packed) {
  await draw(size, variant, here(`manifest/${file}`));
}
await browser.close();
