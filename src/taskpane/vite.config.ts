import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../GraphNetworker.Api/wwwroot/pane',
    emptyOutDir: true,
    // WebView2 and the browsers Outlook on the web supports.
    target: 'es2022',
    // One chunk is loaded later, and it has no style and no chunk of its own to be fetched ahead.
    modulePreload: false,
    // A strict content security policy allows no data: addresses.
    assetsInlineLimit: 0,
  },
  test: {
    environment: 'happy-dom',
    // The machine may be busy with a whole solution meanwhile.
    testTimeout: 30_000,
    include: ['{src,manifest}/**/*.test.{ts,tsx}'],
  },
});
