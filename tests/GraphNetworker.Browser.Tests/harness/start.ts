// Before all specs: one product, one browser. After them: neither.
// PRODUCT_URL names a product that runs already, for work on the specs themselves: a fresh one, because the main job
// expects that nothing was undertaken yet.

import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchBrowser } from './browser.ts';
import { startReading } from './firstReading.ts';
import { root, startProduct, type Product } from './product.ts';

const traffic = join(root, 'artifacts', 'browser-traffic.jsonl');

declare module 'vitest' {
  interface ProvidedContext {
    readonly address: string;
    readonly startedIn: number;
    /** Where every Graph request and answer of the run is written down. */
    readonly traffic: string;
    readonly browser: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await mkdir(dirname(traffic), { recursive: true });
  await rm(traffic, { force: true });
  const running = process.env['PRODUCT_URL'];
  const product: Product | null = running ? null : await startProduct({ record: traffic });
  let browser: BrowserServer;
  try {
    browser = await launchBrowser();
    const shown = await startReading(browser.wsEndpoint(), product?.address ?? new URL(running!).href);
    console.info(`What may be read was shown ${(shown / 1000).toFixed(1)} s after the page was opened.`);
  } catch (error) {
    await product?.stop();
    throw error;
  }

  project.provide('address', product?.address ?? new URL(running!).href);
  project.provide('startedIn', product?.startedIn ?? 0);
  project.provide('traffic', traffic);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await product?.stop();
  };
}
