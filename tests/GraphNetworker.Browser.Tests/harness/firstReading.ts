// What every owner does first: nothing is read before they press Start.

import { chromium } from 'playwright-core';

const patience = 60_000;

/** Presses Start in the pane; a product in which somebody has done so already is left as it is. Milliseconds until there was something to press. */
export async function startReading(browser: string, address: string): Promise<number> {
  const connected = await chromium.connect(browser);
  try {
    const context = await connected.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
    const page = await context.newPage();
    const begun = performance.now();
    await page.goto(address);
    const pane = page.frameLocator('#pane-frames iframe');
    const start = pane.getByTestId('start-reading');
    await start.or(pane.locator('.sync:is(.first, .synced, .behind)')).first().waitFor({ timeout: patience });
    if (await start.count() > 0) {
      await pane.getByTestId('choose-folder').first().waitFor({ timeout: patience });
      const shown = performance.now() - begun;
      await start.click();
      await pane.getByTestId('choices').waitFor({ state: 'detached', timeout: patience });
      return shown;
    }

    return performance.now() - begun;
  } finally {
    await connected.close();
  }
}
