// Before all specs: one product, one browser. After them: neither.
// PRODUCT_URL names a product that runs already, for work on the specs themselves: a fresh one, because the main job
// expects that nothing was undertaken yet.

import { type BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchBrowser } from './browser.ts';
import { startProduct, type Product } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly address: string;
    readonly startedIn: number;
    readonly browser: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['PRODUCT_URL'];
  const product: Product | null = running ? null : await startProduct();
  let browser: BrowserServer;
  try {
    browser = await launchBrowser();
  } catch (error) {
    await product?.stop();
    throw error;
  }

  project.provide('address', product?.address ?? new URL(running!).href);
  project.provide('startedIn', product?.startedIn ?? 0);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await product?.stop();
  };
}
