import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { fetchBytes } from '../harness/graph.ts';
import { root } from '../harness/product.ts';
import { visit } from '../harness/visit.ts';

const dist = join(root, 'src/GraphNetworker.Sandbox/node_modules/@microsoft/office-js/dist');
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('office.js', () => {
  it('is the one Microsoft published on npm, byte for byte', async () => {
    const { status, bytes } = await fetchBytes('GET', new URL('/lib/1/hosted/office.js', inject('address')));

    expect(status).toBe(200);
    // @microsoft/office-js 1.1.110; npm checked the package against the lock file's integrity when it was installed.
    expect(sha256(bytes)).toBe('f259e3047218ef0b71f58e7d9485bad88906841827a121768340a29e422c0b62');
  });

  it.each(['outlook-web-16.01.js', 'en-us/office_strings.js', 'en-us/outlook_strings.js', 'telemetry/oteljs_agave.js'])('brings %s along unchanged', async (file) => {
    const { status, bytes } = await fetchBytes('GET', new URL(`/lib/1/hosted/${file}`, inject('address')));

    expect(status).toBe(200);
    expect(sha256(bytes)).toBe(sha256(await readFile(join(dist, file))));
  });

  it('takes the page for Outlook on the web and asks nothing of the world outside', visit(async (outlook) => {
    const foreign: string[] = [];
    outlook.page.on('request', (request) => !request.url().startsWith(inject('address')) && !/^(data|blob|about):/.test(request.url()) && foreign.push(request.url()));
    await outlook.reload();
    const frame = await outlook.paneFrame();
    const context = await frame.evaluate(() => {
      const office = (globalThis as unknown as { Office: Office }).Office;
      return {
        host: office.context.mailbox.diagnostics.hostName,
        owner: office.context.mailbox.userProfile.emailAddress,
        nestedAppAuth: office.context.requirements.isSetSupported('NestedAppAuth', '1.1'),
        theme: office.context.officeTheme.bodyBackgroundColor,
      };
    });

    expect(context).toEqual({ host: 'OutlookWebApp', owner: await outlook.ask(() => globalThis.outlook.owner.address, null), nestedAppAuth: true, theme: '#ffffff' });
    expect(foreign).toEqual([]);
  }));
});

interface Office {
  readonly context: {
    readonly mailbox: { readonly diagnostics: { readonly hostName: string }; readonly userProfile: { readonly emailAddress: string } };
    readonly requirements: { isSetSupported(name: string, version: string): boolean };
    readonly officeTheme: { readonly bodyBackgroundColor: string };
  };
}
