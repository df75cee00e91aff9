import { defineConfig } from 'vitest/config';
import { RefereeLast } from './referee/lastOfAll.ts';

export default defineConfig({
  test: {
    include: ['**/*.spec.ts'],
    globalSetup: './harness/start.ts',
    // One product and one browser for all: the specs take turns.
    fileParallelism: false,
    sequence: { sequencer: RefereeLast },
    pool: 'threads',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 30_000,
  },
});
