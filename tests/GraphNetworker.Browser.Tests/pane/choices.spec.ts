import { describe, expect, inject, it } from 'vitest';
import { Api } from '../harness/api.ts';
import { Graph } from '../harness/graph.ts';
import type { Outlook } from '../harness/outlook.ts';
import { afterSync, soon, visit } from '../harness/visit.ts';

describe('What is read', () => {
  async function change(outlook: Outlook): Promise<void> {
    await outlook.ask(() => globalThis.outlook.itemless(), null);
    await expect.poll(() => outlook.inPane('sync').first().textContent(), afterSync).toMatch(/synced/);
    await outlook.inPane('sync').click();
    await outlook.inPane('change-choices').click();
    await expect.poll(() => outlook.inPane('choose-folder').count(), soon).toBeGreaterThan(1);
  }

  it('is counted by folder as the mailbox has it, and can be left as it is', visit(async (outlook) => {
    const inbox = await (await Graph.signIn(inject('address'))).folder('inbox');
    await change(outlook);

    const row = outlook.inPane('choose-folder').filter({ hasText: inbox.displayName }).first();
    expect(await row.textContent()).toContain(`${new Intl.NumberFormat('en-GB').format(inbox.totalItemCount)} mails`);
    await outlook.pane.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => outlook.inPane('choices').count(), soon).toBe(0);
  }), 120_000);

  it('is chosen with the keyboard alone, and people of a folder are counted on request', visit(async (outlook) => {
    await change(outlook);

    await outlook.inPane('years-all').focus();
    await outlook.page.keyboard.press('ArrowRight');
    await expect.poll(() => outlook.inPane('years-10').isChecked(), soon).toBe(true);
    await expect.poll(() => outlook.inPane('choose-folder').count(), soon).toBeGreaterThan(1);
    const box = outlook.inPane('choose-folder').first().getByRole('checkbox');
    await box.focus();
    await outlook.page.keyboard.press('Space');
    expect(await box.isChecked()).toBe(false);

    const counted = outlook.inPane('choose-folder').filter({ hasText: 'Sent Items' }).first();
    await counted.getByRole('button').focus();
    await outlook.page.keyboard.press('Enter');
    await expect.poll(() => counted.textContent(), soon).toMatch(/\d+ people/);
    await outlook.pane.getByRole('button', { name: 'Cancel' }).click();
  }), 120_000);

  it('is told as it is read, over the front door, without waiting for the end', async () => {
    const address = inject('address');
    const { headers } = await Api.signIn(address);
    const { request } = await import('node:https');

    const first = await new Promise<{ type: string; text: string }>((heard, failed) => {
      const call = request(new URL('/api/sync/events', address), { headers, rejectUnauthorized: false }, (answer) => {
        answer.once('data', (chunk: Buffer) => {
          heard({ type: answer.headers['content-type'] ?? '', text: chunk.toString() });
          call.destroy();
        });
      });
      call.on('error', failed);
      call.end();
    });

    expect(first.type).toContain('text/event-stream');
    expect(first.text).toMatch(/^event: sync\ndata: \{"state":/);
  });
});
