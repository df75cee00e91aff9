import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Outlook } from '../harness/outlook.ts';
import { soon, visit } from '../harness/visit.ts';

interface Mailbox {
  readonly item: { readonly internetMessageId: string; readonly subject: string; readonly from: { readonly emailAddress: string }; readonly itemId: string } | null | undefined;
  addHandlerAsync(event: string, handler: () => void, done: (result: { status: string }) => void): void;
  displayNewMessageForm(form: { toRecipients: string[]; subject: string; htmlBody: string }): void;
}

interface Listening { seen: (string | null)[] }

/** Listens for ItemChanged in the pane's frame, beside whatever the pane itself does with it. */
async function listen(outlook: Outlook): Promise<Frame> {
  const frame = await outlook.paneFrame();
  await frame.evaluate(() => new Promise<void>((listening) => {
    const { mailbox } = (globalThis as unknown as { Office: { context: { mailbox: Mailbox } } }).Office.context;
    const kept: Listening = Object.assign(globalThis, { listening: { seen: [] as (string | null)[] } }).listening;
    mailbox.addHandlerAsync('olkItemSelectedChanged', () => kept.seen.push(mailbox.item?.internetMessageId ?? null), () => listening());
  }));
  return frame;
}

const seen = (frame: Frame): Promise<(string | null)[]> => frame.evaluate(() => (globalThis as unknown as { listening: Listening }).listening.seen);
const messageIds = (outlook: Outlook): Promise<string[]> => outlook.ask(() => globalThis.outlook.mails().slice(0, 12).map(({ internetMessageId }) => internetMessageId), null);

describe('The pane in its frame', () => {
  it('is told each time another mail is selected, with the mail already in place', visit(async (outlook) => {
    const frame = await listen(outlook);
    const ids = await messageIds(outlook);
    await outlook.selectAt(3);
    await expect.poll(() => seen(frame), soon).toEqual([ids[3]]);
    await outlook.selectAt(1);
    await expect.poll(() => seen(frame), soon).toEqual([ids[3], ids[1]]);
  }));

  it('is told that there is no mail when none or several are selected', visit(async (outlook) => {
    const frame = await listen(outlook);
    const ids = await messageIds(outlook);
    await outlook.selectAt(0);
    await expect.poll(() => seen(frame), soon).toEqual([ids[0]]);
    await outlook.ask(() => globalThis.outlook.itemless(), null);
    await expect.poll(() => seen(frame), soon).toEqual([ids[0], null]);
    await outlook.selectAt(1);
    await expect.poll(() => seen(frame), soon).toEqual([ids[0], null, ids[1]]);
    await outlook.ask(() => globalThis.outlook.several([2, 4, 5]), null);
    await expect.poll(() => seen(frame), soon).toEqual([ids[0], null, ids[1], null]);
  }));

  it('can be told nothing, late or twice, for the tests that need it', visit(async (outlook) => {
    const frame = await listen(outlook);
    const ids = await messageIds(outlook);
    await outlook.ask(() => globalThis.outlook.faults.dropNextItemChanged(), null);
    await outlook.selectAt(5);
    await expect.poll(() => outlook.ask(() => globalThis.outlook.faults.waits, null), soon).toBe(false);
    expect(await outlook.subject.isVisible()).toBe(true);
    await outlook.ask(() => globalThis.outlook.faults.doubleNextItemChanged(), null);
    await outlook.selectAt(6);
    await expect.poll(() => seen(frame), soon).toEqual([ids[6], ids[6]]);
    await outlook.ask(() => globalThis.outlook.faults.delayNextItemChanged(300), null);
    await outlook.selectAt(7);
    await outlook.selectAt(8);
    await expect.poll(async () => (await seen(frame)).length, soon).toBeGreaterThanOrEqual(3);
    expect((await seen(frame)).slice(2)).toContain(ids[8]);
  }));

  it('opens the compose window with what it wants written', visit(async (outlook) => {
    await outlook.selectAt(0);
    const frame = await outlook.paneFrame();
    await frame.evaluate(() => (globalThis as unknown as { Office: { context: { mailbox: Mailbox } } }).Office.context.mailbox
      .displayNewMessageForm({ toRecipients: ['ana@northwind.example'], subject: 'Introduction', htmlBody: '<p>Ana, meet Tomas.</p>' }));

    await expect.poll(() => outlook.ask(() => globalThis.outlook.draft(), null), soon)
      .toMatchObject({ to: [{ address: 'ana@northwind.example' }], subject: 'Introduction', html: '<p>Ana, meet Tomas.</p>' });
    expect(await outlook.page.getByLabel('Subject').inputValue()).toBe('Introduction');
  }));

  it('goes when it is not pinned and another mail is selected, and comes back on its button', visit(async (outlook) => {
    await outlook.selectAt(0);
    await outlook.paneFrame();
    await outlook.page.getByRole('button', { name: /^Pinned/ }).click();
    await outlook.selectAt(1);
    await expect.poll(() => outlook.page.locator('#pane').isVisible(), soon).toBe(false);
    await outlook.page.getByRole('button', { name: 'Open GraphNetworker', exact: true }).click();
    await outlook.paneFrame();
    expect(await outlook.page.locator('#pane').isVisible()).toBe(true);
  }));
});
