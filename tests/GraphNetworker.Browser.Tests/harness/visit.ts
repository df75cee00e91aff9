// One visit to the Outlook page: opened, used, checked for trouble, closed. A failing visit leaves a picture.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { Outlook, type OpenOptions } from './outlook.ts';
import { root } from './product.ts';

export function visit(use: (outlook: Outlook) => Promise<void>, options: OpenOptions = {}): () => Promise<void> {
  return async () => {
    const outlook = await Outlook.open(options);
    try {
      await use(outlook);
      expect(outlook.troubles, 'nothing goes wrong in the browser').toEqual([]);
    } catch (error) {
      await picture(outlook);
      throw error;
    } finally {
      await outlook.close();
    }
  };
}

async function picture(outlook: Outlook): Promise<void> {
  const folder = join(root, 'artifacts', 'browser');
  await mkdir(folder, { recursive: true });
  const name = (expect.getState().currentTestName ?? 'visit').replaceAll(/[^\w]+/g, '-').slice(-100);
  await outlook.page.screenshot({ path: join(folder, `${name}.png`) }).catch(() => undefined);
}

/** Waits for a condition of the page that has no event of its own. */
export const soon = { timeout: 15_000, interval: 50 } as const;

/** For what waits for a first sync of the mailbox. */
export const afterSync = { timeout: 90_000, interval: 250 } as const;
