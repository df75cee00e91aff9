// @vitest-environment node
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { freshTypes, types } from '../../tools/types.mjs';

test('The types are those of the contract', async () => {
  expect(await readFile(types, 'utf8')).toBe(await freshTypes());
});
