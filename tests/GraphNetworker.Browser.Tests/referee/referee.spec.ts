// An independent referee holds every Graph request of the run against Microsoft's published schema, and every answer of the sandbox.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { root } from '../harness/product.ts';

const source = process.env['GRAPH_REFEREE'] ?? resolve(root, '../shared/referee');
const absent = existsSync(join(source, 'graph-referee.mjs')) ? false : `there is no referee at ${source} (GRAPH_REFEREE names another place)`;

describe.skipIf(absent)(`the referee${absent ? `: skipped, ${absent}` : ''}`, () => {
  let folder = '';

  beforeAll(() => {
    // It stands where nothing may be written, and needs its packages beside it.
    folder = mkdtempSync(join(tmpdir(), 'referee-'));
    cpSync(source, folder, { recursive: true });
    execFileSync('chmod', ['-R', 'u+w', folder]);
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('was shown the traffic of the whole run', () => {
    expect(readFileSync(inject('traffic'), 'utf8').trimEnd().split('\n').length).toBeGreaterThan(20);
  });

  it.each(['client', 'server'])('finds nothing to say about the %s', (side) => {
    const report = execFileSync('node', ['graph-referee.mjs', inject('traffic'), '--side', side, '--min', 'info', '--fail-on', 'none'], { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    expect(report).toContain(' 0 errors, 0 warnings, 0 notes');
  });
});
