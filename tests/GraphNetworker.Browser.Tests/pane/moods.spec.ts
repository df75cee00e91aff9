import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Graph, type Message } from '../harness/graph.ts';
import { seeded } from '../harness/random.ts';
import { afterSync, soon, visit } from '../harness/visit.ts';
import { mailsFromKnownPeople, outsidersOf, type KnownMail } from './people.ts';

describe('The pane', () => {
  let known: KnownMail[];

  beforeAll(async () => {
    known = await mailsFromKnownPeople(await Graph.signIn(inject('address')), 8);
  }, 120_000);

  it('shows the day when no mail is open', visit(async (outlook) => {
    await outlook.ask(() => globalThis.outlook.itemless(), null);

    await expect.poll(() => outlook.inPane('tab-today').getAttribute('aria-current'), afterSync).toBe('page');
    await expect.poll(() => outlook.inPane('today-line').count(), afterSync).toBeGreaterThan(0);
    expect(await outlook.inPane('person-name').count()).toBe(0);
  }), 120_000);

  it('shows the day again when the mail is left', visit(async (outlook) => {
    await outlook.select(known[0]!.mail.id);
    await expect.poll(() => outlook.inPane('person-name').first().textContent(), afterSync).toContain(known[0]!.name);
    await outlook.ask(() => globalThis.outlook.itemless(), null);

    await expect.poll(() => outlook.inPane('person-name').count(), soon).toBe(0);
    await expect.poll(() => outlook.inPane('today-line').count(), soon).toBeGreaterThan(0);
  }), 120_000);

  it('shows each person of a mail to several, and one of them in full', visit(async (outlook) => {
    const owner = await outlook.ask(() => globalThis.outlook.owner.address.toLowerCase(), null);
    const others = (mail: Message): ReadonlySet<string> => outsidersOf(mail, owner);
    const mail = (await (await Graph.signIn(inject('address'))).newest('inbox', 1000)).find((one) => others(one).size >= 2 && others(one).size <= 4);
    await outlook.select(mail!.id);

    await expect.poll(() => outlook.inPane('for').textContent(), afterSync).toContain(mail!.subject ?? '');
    await expect.poll(() => outlook.inPane('chip').count(), afterSync).toBeGreaterThanOrEqual(2);
    expect(await outlook.inPane('person-name').count()).toBe(1);
  }), 120_000);

  it('takes the theme of Outlook, at the start and when it changes', visit(async (outlook) => {
    const ground = (): Promise<string> => outlook.pane.locator('body').evaluate((body) => {
      const opaque = [body, document.documentElement].map((element) => getComputedStyle(element).backgroundColor).find((colour) => colour !== 'rgba(0, 0, 0, 0)');
      return opaque ?? '';
    });
    await expect.poll(ground, soon).toBe('rgb(255, 255, 255)');
    await outlook.ask(() => globalThis.outlook.theme('dark'), null);
    await expect.poll(ground, soon).toBe('rgb(31, 31, 31)');
    await outlook.reload();
    await expect.poll(ground, soon).toBe('rgb(31, 31, 31)');
  }));

  it('never stays on a person of another mail, however quickly the mails change', visit(async (outlook) => {
    await outlook.select(known[0]!.mail.id);
    await expect.poll(() => outlook.inPane('person-name').first().textContent(), afterSync).toContain(known[0]!.name);
    const random = seeded(20261124);
    for (let round = 0; round < 12; round++) {
      const walk = Array.from({ length: 2 + Math.floor(random() * 4) }, () => known[Math.floor(random() * known.length)]!);
      const last = walk[walk.length - 1]!;
      await outlook.ask(async (ids) => { await Promise.all(ids.map((id) => globalThis.outlook.select(id))); }, walk.map(({ mail }) => mail.id));
      await outlook.select(last.mail.id);

      await expect.poll(() => outlook.inPane('person-name').allTextContents(), soon).toEqual([expect.stringContaining(last.name)]);
      expect(await outlook.inPane('for').textContent()).toContain(last.mail.subject ?? '');
    }
  }), 120_000);

  it('says in words that it could not sign in, and keeps no person on screen', visit(async (outlook) => {
    await outlook.page.getByRole('button', { name: 'Close the pane' }).click();
    await outlook.page.evaluate(() => {
      localStorage.clear();
      globalThis.outlook.faults.token = 'disabled';
    });
    await outlook.select(known[1]!.mail.id);
    await outlook.page.getByRole('button', { name: 'Open GraphNetworker', exact: true }).click();

    await expect.poll(() => outlook.inPane('trouble').first().isVisible(), soon).toBe(true);
    expect(await outlook.inPane('person-name').count()).toBe(0);
  }, { expected: /console:/ }), 120_000);
});
