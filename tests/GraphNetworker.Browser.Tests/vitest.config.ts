import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.spec.ts'],
    globalSetup: './harness/start.ts',
    // One product and one browser for all: the specs take turns.
    fileParallelism: false,
    pool: 'threads',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 30_000,
  },
});
