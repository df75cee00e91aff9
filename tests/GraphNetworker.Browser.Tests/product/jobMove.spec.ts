import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Api, type Proposal } from '../harness/api.ts';
import { Graph } from '../harness/graph.ts';
import type { Outlook } from '../harness/outlook.ts';
import { afterSync, soon, visit } from '../harness/visit.ts';

// Lee Park of the sample mailbox: a mail came back from the old desk, and this morning one came from the new.
const subject = 'Steel, and a new desk';
const [name, oldAddress, newAddress] = ['Lee Park', 'lee.park@adatum.com', 'lee.park@fabrikam.com'];
const question = 'Now Chief Estimator at Fabrikam?';
const signs = [`mail from ${newAddress}`, 'new signature', 'old address bounced'];

/** What a yes may write. */
const written = ['jobTitle', 'companyName', 'emailAddresses', 'businessPhones', 'mobilePhone', 'categories'];

/** Each test goes on where the one before it ended, as the story does; an undone yes is not asked again. */
describe('Somebody who has moved', () => {
  let graph: Graph;
  let api: Api;
  let mail: string;
  let card: string;
  let before: string;

  beforeAll(async () => {
    graph = await Graph.signIn(inject('address'));
    api = await Api.signIn(inject('address'));
    mail = (await graph.newest('inbox', 200)).find((one) => one.subject === subject)!.id;
    card = (await graph.contacts()).find(({ displayName }) => displayName === name)!.id;
    before = await graph.contactText(card, written);
  });

  async function asked(): Promise<Proposal | undefined> {
    return (await api.proposals()).find((one) => one.name === name && one.kind === 'update');
  }

  async function beside(outlook: Outlook): Promise<void> {
    await outlook.select(mail);
    await expect.poll(() => outlook.inPane('for').textContent(), soon).toContain(subject);
    await expect.poll(() => outlook.inPane('person-name').allTextContents(), afterSync).toEqual([name]);
  }

  it('is asked about beside their mail, sign by sign, and nothing is written before a press', visit(async (outlook) => {
    // What the texts tell comes after who was in touch, sign by sign.
    await expect.poll(async () => (await asked())?.evidence.map(({ words }) => words), afterSync).toEqual(expect.arrayContaining(signs));
    await beside(outlook);

    await expect.poll(() => outlook.inPane('proposal').getByRole('heading').textContent(), soon).toBe(question);
    const shown = await outlook.inPane('proposal-sign').allTextContents();
    expect(shown.length).toBeGreaterThanOrEqual(3);
    expect(shown).toEqual(expect.arrayContaining(signs.map((sign) => expect.stringContaining(sign))));
    expect(await graph.contactText(card, written)).toBe(before);
    const { createdDateTime, lastModifiedDateTime } = JSON.parse(await graph.contactText(card, ['createdDateTime', 'lastModifiedDateTime'])) as Record<string, string>;
    expect(lastModifiedDateTime).toBe(createdDateTime);
  }), 120_000);

  it('is asked about without anything cut off in the narrowest pane, in every theme', visit(async (outlook) => {
    await beside(outlook);
    await expect.poll(() => outlook.inPane('proposal').count(), soon).toBe(1);
    await outlook.narrow();

    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await outlook.ask((name) => globalThis.outlook.theme(name), theme);
      await expect.poll(() => outlook.widths(), soon).toEqual([320, 320]);
      const card = (await outlook.inPane('proposal').boundingBox())!;
      for (const part of await outlook.inPane('proposal').locator('li, p, h2, button').all()) {
        const { x, width } = (await part.boundingBox())!;
        expect([x >= card.x, x + width <= card.x + card.width], (await part.textContent())!).toEqual([true, true]);
      }
    }
  }), 120_000);

  it('has the new work in Outlook after Enter on the card, and the pane says so', visit(async (outlook) => {
    await beside(outlook);
    await outlook.inPane('proposal').getByRole('heading').click();

    await outlook.page.keyboard.press('Enter');

    await expect.poll(() => outlook.inPane('proposal-accepted').allTextContents(), soon).toEqual([expect.stringMatching(/^Updated .+Undo/)]);
    expect(await outlook.inPane('proposal').count()).toBe(0);
    const now = JSON.parse(await graph.contactText(card, written)) as object;
    expect(now).toEqual({
      ...JSON.parse(before) as object,
      jobTitle: 'Chief Estimator',
      companyName: 'Fabrikam',
      emailAddresses: [{ name, address: newAddress }, { name, address: oldAddress }],
    });

    await expect.poll(async () => (await api.person(newAddress))?.role, afterSync).toMatchObject({ title: 'Chief Estimator', company: 'Fabrikam' });
    await outlook.reload();
    await beside(outlook);
    expect(await outlook.pane.getByText('Chief Estimator · Fabrikam').isVisible()).toBe(true);
    expect(await outlook.inPane('proposal-undo').isVisible()).toBe(true);
  }), 120_000);

  it('stands in Outlook as before, byte for byte, after Undo, and is not asked about again', visit(async (outlook) => {
    await beside(outlook);

    await outlook.inPane('proposal-undo').click();

    await expect.poll(() => outlook.inPane('proposal-accepted').count(), soon).toBe(0);
    expect(await graph.contactText(card, written)).toBe(before);

    // The card is read again, and who was one for a while are two.
    await expect.poll(async () => (await api.person(newAddress))?.standing, afterSync).toBe('new');
    await expect.poll(async () => (await api.person(oldAddress))?.role, afterSync).toMatchObject({ title: 'Senior Estimator', company: 'Adatum Construction' });
    await outlook.reload();
    await beside(outlook);
    expect(await outlook.inPane('proposal').count()).toBe(0);
    expect(await asked()).toBeUndefined();
  }), 120_000);
});
