// @vitest-environment node
import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { validateManifest } from 'office-addin-manifest';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addInOnly } from '../tools/manifest/addInOnly.mjs';
import { place } from '../tools/manifest/place.mjs';
import { unified } from '../tools/manifest/unified.mjs';
import { addIn, events, icons, local, surfaces } from './source.mjs';

interface Unified {
  id: string;
  version: string;
  name: { short: string; full: string };
  validDomains: string[];
  webApplicationInfo?: { id: string };
  authorization: { permissions: { resourceSpecific: { name: string }[] } };
  extensions: {
    requirements: { capabilities: { name: string; minVersion: string }[] };
    runtimes: { id: string; code: Record<string, string>; actions: { id: string; pinnable?: boolean }[] }[];
    ribbons: { contexts: string[]; tabs: { customMobileRibbonGroups?: { controls: { icons: MobileIcon[] }[] }[] }[] }[];
    autoRunEvents?: { events: { type: string; actionId: string; options?: { sendMode: string } }[] }[];
    alternates: { hide: { customOfficeAddin: { officeAddinId: string } } }[];
  }[];
}
interface MobileIcon {
  size: number;
  scale: number;
  url: string;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');
const parsed = (json: string) => JSON.parse(json) as Unified;
const extensionOf = (json: string) => {
  const [extension] = parsed(json).extensions;
  if (extension === undefined) {
    throw new Error('No extension.');
  }
  return extension;
};
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
/** Every address that a manifest names, those of schemas apart. */
const addresses = (text: string) => all(text, /(?:DefaultValue=|: )"(\w+:\/\/[^"]+)"/g).filter((address) => !address.includes('json-schemas'));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graphnetworker-manifest-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function problems(json: string): Promise<string[]> {
  const file = join(folder, `${crypto.randomUUID()}.json`);
  await writeFile(file, json);
  const { isValid, report } = await validateManifest(file);
  return isValid ? [] : (report?.errors ?? []).map((error) => String(error.content));
}

describe('The committed pair', () => {
  test('is what the generator gives', async () => {
    expect(await read('manifest.xml')).toBe(addInOnly(place()));
    expect(await read('manifest.json')).toBe(unified(place()));
  });

  test('names nothing but files of the pane at its own origin, and there they are', async () => {
    const named = [...new Set([...addresses(await read('manifest.xml')), ...addresses(await read('manifest.json'))])];

    expect(named.length).toBeGreaterThan(icons.served.length);
    for (const address of named) {
      expect(new URL(address).origin).toBe(local.origin);
      const path = new URL(address).pathname.replace(/^\/pane\//, '');
      await access(new URL(path === '' ? '../index.html' : `../public/${path}`, import.meta.url));
    }
  });
});

describe('Both manifests', () => {
  const here = place({ origin: 'https://pane.example.com', events: false });
  const [xml, json] = [addInOnly(here), unified(here)];

  test('have ids of their own, and the unified one hides the other by its id', () => {
    const [id] = all(xml, /<Id>(.*)<\/Id>/g);

    expect(id).toMatch(guid);
    expect(parsed(json).id).toMatch(guid);
    expect(parsed(json).id).not.toBe(id);
    expect(extensionOf(json).alternates.map((one) => one.hide.customOfficeAddin.officeAddinId)).toEqual([id]);
  });

  test('have one version', () => {
    expect(all(xml, /<Version>(.*)<\/Version>/g)).toEqual([`${parsed(json).version}.0`]);
  });

  test('declare Mailbox 1.5 and nothing newer, so that phones have the pane', () => {
    expect(all(xml, /Set Name="Mailbox" MinVersion="(.*?)"/g)).toEqual(['1.5', '1.5', '1.5']);
    expect([...new Set(all(json, /"minVersion": "(.*?)"/g))]).toEqual(['1.5']);
    expect(extensionOf(json).requirements.capabilities).toEqual([{ name: 'Mailbox', minVersion: '1.5' }]);
  });

  test('ask for the open item and not for the mailbox', () => {
    expect(all(xml, /<Permissions>(.*)<\/Permissions>/g)).toEqual(['ReadWriteItem']);
    expect(parsed(json).authorization.permissions.resourceSpecific.map((one) => one.name)).toEqual(['MailboxItem.ReadWrite.User', 'Mailbox.SharedFolder']);
    expect(xml).toContain('<SupportsSharedFolders>true</SupportsSharedFolders>');
  });

  test('name https addresses of the one origin, and of others only where the owner signs in', () => {
    expect(new Set([...addresses(xml), ...addresses(json)].map((address) => new URL(address).origin))).toEqual(new Set(['https://pane.example.com']));
    expect(all(xml, /<AppDomain>(.*)<\/AppDomain>/g)).toEqual(['https://login.microsoftonline.com']);
    expect(parsed(json).validDomains).toEqual(['pane.example.com', 'login.microsoftonline.com']);
  });

  test('have a pane that can be pinned beside a mail that is read and one that is written', () => {
    expect(all(xml, /ExtensionPoint xsi:type="(.*?)"/g)).toEqual([
      'MessageReadCommandSurface',
      'MessageComposeCommandSurface',
      'MessageReadCommandSurface',
      'MessageComposeCommandSurface',
      'MobileMessageReadCommandSurface',
    ]);
    expect(all(xml, /<SupportsPinning>(.*)<\/SupportsPinning>/g)).toEqual(['true', 'true']);
    expect(extensionOf(json).ribbons.map((ribbon) => ribbon.contexts)).toEqual([['mailRead'], ['mailCompose'], ['mailRead']]);
    expect(extensionOf(json).runtimes.flatMap((runtime) => runtime.actions.map((action) => action.pinnable))).toEqual([true]);
  });

  test.each([
    ['add-in only', () => phoneIconsOf(xml)],
    ['unified', () => extensionOf(json).ribbons.flatMap((ribbon) => ribbon.tabs.flatMap((tab) => tab.customMobileRibbonGroups ?? [])).flatMap((group) => group.controls.flatMap((control) => control.icons))],
  ])('have nine icons for phones, each as fine as its scale: %s', async (_, phoneIcons) => {
    const found = phoneIcons();

    expect(found.map(({ size, scale }) => [size, scale])).toEqual([25, 32, 48].flatMap((size) => [1, 2, 3].map((scale) => [size, scale])));
    for (const { size, scale, url } of found) {
      expect(await widthOf(url)).toBe(size * scale);
    }
  });

  test('name icons that have the size they are named for', async () => {
    expect(await Promise.all(all(xml, /(?:IconUrl|HighResolutionIconUrl) DefaultValue="(.*?)"/g).map(widthOf))).toEqual([64, 128]);
    const ribbon = [...xml.matchAll(/bt:Image size="(\d+)" resid="(.*?)"/g)].map(([, size, resid]) => ({ size: Number(size), url: imageOf(xml, resid ?? '') }));
    const inJson = [...json.matchAll(/"size": (\d+),\s+"url": "(.*?)"/g)].map(([, size, url]) => ({ size: Number(size), url: url ?? '' }));

    expect(ribbon.map(({ size }) => size)).toEqual(expect.arrayContaining([16, 32, 80]));
    expect(inJson.map(({ size }) => size)).toEqual(expect.arrayContaining([16, 32, 80]));
    for (const { size, url } of [...ribbon, ...inJson]) {
      expect(await widthOf(url)).toBe(size);
    }
  });

  test('keep to the lengths that Outlook and Teams show', () => {
    expect(addIn.name.length).toBeLessThanOrEqual(30);
    expect(addIn.fullName.length).toBeLessThanOrEqual(100);
    expect(addIn.provider.length).toBeLessThanOrEqual(32);
    expect(addIn.summary.length).toBeLessThanOrEqual(80);
    expect(addIn.description.length).toBeLessThanOrEqual(250);
    for (const { label, tip } of surfaces) {
      expect(label.length).toBeLessThanOrEqual(32); // of a phone's button; a ribbon's may have 64
      expect(tip.length).toBeLessThanOrEqual(250);
    }
  });

  test('start nothing by themselves while the product does not serve what they would start', () => {
    expect([xml.includes('LaunchEvent'), 'autoRunEvents' in extensionOf(json)]).toEqual([false, false]);
    expect([addInOnly(place()).includes('LaunchEvent'), 'autoRunEvents' in extensionOf(unified(place()))]).toEqual([events.served, events.served]);
  });

  test('can have pages, ids and a registration of their own', () => {
    const own = place({
      origin: 'https://pane.example.com/',
      support: 'https://example.org/help',
      privacy: 'https://example.org/privacy?of=us&them',
      website: 'https://example.org/',
      terms: 'https://example.org/terms',
      id: '00000000-0000-4000-8000-000000000001',
      unifiedId: '00000000-0000-4000-8000-00000000000A',
      clientId: '00000000-0000-4000-8000-000000000003',
      authority: 'https://login.microsoftonline.us/common',
    });

    expect(addInOnly(own)).toContain('<SupportUrl DefaultValue="https://example.org/help"/>');
    expect(addInOnly(own)).toContain('<AppDomain>https://login.microsoftonline.us</AppDomain>');
    expect(parsed(unified(own))).toMatchObject({
      id: '00000000-0000-4000-8000-00000000000a',
      developer: { websiteUrl: 'https://example.org/', privacyUrl: 'https://example.org/privacy?of=us&them', termsOfUseUrl: 'https://example.org/terms' },
      webApplicationInfo: { id: '00000000-0000-4000-8000-000000000003' },
      extensions: [{ alternates: [{ hide: { customOfficeAddin: { officeAddinId: '00000000-0000-4000-8000-000000000001' } } }] }],
    });
    expect(parsed(json).webApplicationInfo).toBeUndefined();
  });

  test.each([
    [{ origin: 'http://pane.example.com' }, '--origin'],
    [{ origin: 'https://pane.example.com/pane' }, '--origin'],
    [{ origin: 'pane.example.com' }, '--origin'],
    [{ clientId: 'mine' }, '--client-id'],
    [{ support: 'mailto:help@example.com' }, '--support'],
  ])('are not made for %o', (wanted, option) => {
    expect(() => place(wanted)).toThrow(option);
  });

  const imageOf = (text: string, resid: string) => new RegExp(`<bt:Image id="${resid}" DefaultValue="(.*?)"`).exec(text)?.[1] ?? '';
  const phoneIconsOf = (text: string) =>
    [...text.matchAll(/bt:Image size="(\d+)" scale="(\d)" resid="(.*?)"/g)].map(([, size, scale, resid]) => ({ size: Number(size), scale: Number(scale), url: imageOf(text, resid ?? '') }));

  async function widthOf(url: string): Promise<number> {
    const { width, height } = PNG.sync.read(await readFile(new URL(`../public/${new URL(url).pathname.replace('/pane/', '')}`, import.meta.url)));
    expect(height).toBe(width);
    return width;
  }
});

describe('With events', () => {
  const here = place({ origin: 'https://pane.example.com', events: true });
  const [xml, json] = [addInOnly(here), unified(here)];

  test('both name the page, the file that Outlook on Windows runs without it, and what they call', () => {
    expect(xml).toContain('<bt:Url id="Events.Page" DefaultValue="https://pane.example.com/pane/events.html"/>');
    expect(xml).toContain('<bt:Url id="Events.Script" DefaultValue="https://pane.example.com/pane/events.js"/>');
    expect([...xml.matchAll(/<LaunchEvent Type="(\w+)" FunctionName="(\w+)"(?: SendMode="(\w+)")?\/>/g)].map(([, ...event]) => event)).toEqual([
      ['OnMessageRecipientsChanged', 'onMessageRecipientsChanged', undefined],
      ['OnMessageSend', 'onMessageSend', 'PromptUser'],
    ]);
    const { runtimes, autoRunEvents } = extensionOf(json);
    const runtime = runtimes.find((one) => one.id === 'Events');
    expect(runtime?.code).toEqual({ page: 'https://pane.example.com/pane/events.html', script: 'https://pane.example.com/pane/events.js' });
    expect(autoRunEvents?.flatMap((one) => one.events)).toEqual([
      { type: 'messageRecipientsChanged', actionId: 'onMessageRecipientsChanged' },
      { type: 'messageSending', actionId: 'onMessageSend', options: { sendMode: 'promptUser' } },
    ]);
    expect(runtime?.actions.map((action) => action.id)).toEqual(['onMessageRecipientsChanged', 'onMessageSend']);
  });

  test('the pane still needs no more than Mailbox 1.5', () => {
    expect(all(xml, /Set Name="Mailbox" MinVersion="(.*?)"/g)).toEqual(['1.5', '1.5', '1.5']);
    expect(extensionOf(json).requirements.capabilities).toEqual([{ name: 'Mailbox', minVersion: '1.5' }]);
  });
});

describe("Microsoft's validator of the unified manifest", () => {
  test.each([
    ['the committed one', {}],
    ['one with everything', { origin: 'https://pane.example.com', events: true, clientId: '22222222-3333-4444-8555-666666666666' }],
  ])('finds nothing in %s', async (_, wanted) => {
    expect(await problems(unified(place(wanted)))).toEqual([]);
  });

  test('is awake', async () => {
    expect(await problems(unified(place()).replace(`"${addIn.accent}"`, '"blue"'))).toHaveLength(1);
    await expect(problems(unified(place()).replace('"mobileButton"', '"phoneButton"'))).rejects.toThrow('Unable to read');
  });
});

test('The command writes both, with the package to upload', async () => {
  const tool = fileURLToPath(new URL('../tools/manifest.mjs', import.meta.url));
  const run = (...options: string[]) => promisify(execFile)(process.execPath, [tool, ...options]);

  await run('--origin', 'https://pane.example.com', '--events', '--out', folder);

  const here = place({ origin: 'https://pane.example.com', events: true });
  expect(await readFile(join(folder, 'manifest.xml'), 'utf8')).toBe(addInOnly(here));
  expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe(unified(here));
  const zipped = (await readFile(join(folder, 'unified.zip'))).toString('latin1');
  expect(['manifest.json', 'color.png', 'outline.png'].every((name) => zipped.includes(name))).toBe(true);
  await expect(run('--origin', 'http://pane.example.com')).rejects.toMatchObject({ code: 2 });
  await expect(run('--orgin', 'https://pane.example.com')).rejects.toMatchObject({ code: 2 });
});
