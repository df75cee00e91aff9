// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, test, vi } from 'vitest';

/** Of all of the pane's own JavaScript, in gzip bytes. The first form is a third of it: what comes later needs the rest. */
const ownAtMost = 60_000;

let chunks: Rolldown.OutputChunk[] = [];
let page = '';

const gzip = (all: readonly Rolldown.OutputChunk[]) => all.reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
const isMsal = (chunk: Rolldown.OutputChunk) => chunk.moduleIds.some((id) => id.includes('@azure/msal-browser'));

beforeAll(async () => {
  // Vitest's own mode would build what is meant for developers.
  vi.stubEnv('NODE_ENV', 'production');
  const built = await build({ mode: 'production', root: fileURLToPath(new URL('..', import.meta.url)), logLevel: 'silent', build: { write: false } });
  const { output } = [built].flat()[0] as Rolldown.RolldownOutput;
  chunks = output.filter((file) => file.type === 'chunk');
  page = String(output.filter((file) => file.type === 'asset').find((file) => file.fileName === 'index.html')?.source);
}, 60_000);

describe('The built pane', () => {
  test('weighs little, msal-browser apart', () => {
    const own = gzip(chunks.filter((chunk) => !isMsal(chunk)));
    console.info(`pane ${own} bytes, with msal-browser ${gzip(chunks)} bytes, gzip`);

    expect(own).toBeLessThanOrEqual(ownAtMost);
  });

  test('fetches msal-browser beside itself, not before itself', () => {
    const entry = chunks.find((chunk) => chunk.isEntry);

    expect(chunks.filter(isMsal)).toHaveLength(1);
    expect(entry?.imports).toEqual([]);
    expect(entry?.dynamicImports).toHaveLength(1);
    expect(page).not.toContain('modulepreload');
  });

  test('keeps the two places where the API writes, and no script or style of its own in the page', () => {
    expect(page).toContain('<!--office-scripts-->');
    expect(page).toContain('<!--settings-->');
    expect(page.indexOf('<!--office-scripts-->')).toBeLessThan(page.indexOf('type="module"'));
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=/);
  });
});
