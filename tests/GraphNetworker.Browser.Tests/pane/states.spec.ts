import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type axe from 'axe-core';
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { Api } from '../harness/api.ts';
import { Graph, type Message } from '../harness/graph.ts';
import type { Outlook } from '../harness/outlook.ts';
import { root } from '../harness/product.ts';
import { afterSync, soon, visit } from '../harness/visit.ts';
import { mailsFromKnownPeople, outsidersOf } from './people.ts';

const themes = ['light', 'dark', 'contrast'] as const;

/** PICTURES=1 draws the pictures of the README anew; of a run that only tests none is kept. */
const pictures = process.env['PICTURES'] === '1' ? join(root, 'src', 'taskpane', 'states') : null;

describe('Each state of the pane, in each theme', () => {
  let known: Message;
  let changed: Message;
  let unknown: Message;
  let several: Message;
  let rules: string;

  beforeAll(async () => {
    const graph = await Graph.signIn(inject('address'));
    const api = await Api.signIn(inject('address'));
    rules = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    known = (await mailsFromKnownPeople(graph, 60)).at(-1)!.mail;
    const inbox = await graph.newest('inbox', 2000);
    const written = new Set((await graph.newest('sentitems', 2000)).flatMap(({ toRecipients }) => toRecipients.map(({ emailAddress }) => emailAddress.address.toLowerCase())));
    const cards = new Set((await graph.contacts()).flatMap(({ emailAddresses }) => emailAddresses.map(({ address }) => address.toLowerCase())));
    const from = ({ from }: Message): string => from?.emailAddress.address.toLowerCase() ?? '';
    const own = api.headers['mailbox-owner']!.toLowerCase();
    const others = (mail: Message): ReadonlySet<string> => outsidersOf(mail, own);
    several = inbox.find((mail) => others(mail).size >= 2 && others(mail).size <= 5)!;
    unknown = inbox.find((mail) => others(mail).size === 1 && others(mail).has(from(mail)) && !cards.has(from(mail)) && !written.has(from(mail)) && !/news|letter|weekly|reply|notification|postmaster/i.test(from(mail)))!;
    const names = await vi.waitFor(async () => {
      const asked = (await api.proposals()).filter(({ kind }) => kind === 'update').map(({ name }) => name);
      return asked.length > 0 ? asked : Promise.reject(new Error('Nobody is asked about.'));
    }, afterSync);
    changed = inbox.find((mail) => names.includes(mail.from?.emailAddress.name ?? '') && others(mail).size === 1)!;
  }, 180_000);

  const beside = (mail: () => Message, shows: string) => async (outlook: Outlook): Promise<void> => {
    await outlook.select(mail().id);
    await expect.poll(() => outlook.inPane('for').textContent(), afterSync).toContain((mail().subject ?? '').trim());
    await expect.poll(() => outlook.inPane(shows).count(), afterSync).toBeGreaterThan(0);
  };
  const theDay = async (outlook: Outlook): Promise<void> => {
    await outlook.ask(() => globalThis.outlook.itemless(), null);
    await expect.poll(() => outlook.inPane('today-line').count(), afterSync).toBeGreaterThan(0);
  };

  const states: Readonly<Record<string, (outlook: Outlook) => Promise<void>>> = {
    known: beside(() => known, 'health-number'),
    changed: beside(() => changed, 'proposal'),
    unknown: beside(() => unknown, 'add-person'),
    several: beside(() => several, 'chip'),
    today: theDay,
    line: async (outlook) => {
      await theDay(outlook);
      await outlook.inPane('today-line').first().click();
      await expect.poll(() => outlook.inPane('doing').count(), soon).toBe(1);
    },
    search: async (outlook) => {
      await theDay(outlook);
      await outlook.inPane('open-search').click();
      await outlook.inPane('search-field').fill('an');
      await expect.poll(() => outlook.inPane('found').count(), soon).toBeGreaterThan(1);
    },
    person: async (outlook) => {
      await theDay(outlook);
      await outlook.inPane('today-line').first().focus();
      await outlook.page.keyboard.press('/');
      await outlook.page.keyboard.type('Ana Ruiz');
      await expect.poll(() => outlook.inPane('found').count(), soon).toBe(1);
      await outlook.inPane('found').click();
      await expect.poll(() => outlook.inPane('person-name').allTextContents(), soon).toEqual(['Ana Ruiz']);
    },
    keys: async (outlook) => {
      await theDay(outlook);
      await outlook.inPane('today-line').first().focus();
      await outlook.page.keyboard.press('?');
      await expect.poll(() => outlook.inPane('keys').count(), soon).toBe(1);
    },
    plan: async (outlook) => {
      await theDay(outlook);
      await outlook.inPane('tab-plan').click();
      await expect.poll(() => outlook.inPane('circle').count(), soon).toBeGreaterThan(0);
    },
    choices: async (outlook) => {
      await theDay(outlook);
      await outlook.inPane('sync').click();
      await outlook.inPane('change-choices').click();
      await expect.poll(() => outlook.inPane('choose-folder').count(), soon).toBeGreaterThan(1);
    },
    signIn: async (outlook) => {
      await outlook.page.getByRole('button', { name: 'Close the pane' }).click();
      await outlook.page.evaluate(() => {
        localStorage.clear();
        globalThis.outlook.faults.token = 'disabled';
      });
      await outlook.select(known.id);
      await outlook.page.getByRole('button', { name: 'Open GraphNetworker', exact: true }).click();
      await expect.poll(() => outlook.inPane('trouble').count(), soon).toBeGreaterThan(0);
    },
  };

  it.each(Object.keys(states))('%s: no rule of accessibility is broken and nothing sticks out', (name) => visit(async (outlook) => {
    await outlook.narrow();
    await states[name]!(outlook);
    const frame = await outlook.paneFrame();
    await frame.evaluate(rules);
    for (const theme of themes) {
      await outlook.ask((chosen) => globalThis.outlook.theme(chosen), theme);
      await expect.poll(() => outlook.widths(), soon).toEqual([320, 320]);
      const { violations } = await frame.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }));
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`)].join('\n')), theme).toEqual([]);
      if (pictures !== null && theme !== 'contrast') {
        await mkdir(pictures, { recursive: true });
        await outlook.page.locator('#pane-frames iframe').screenshot({ path: join(pictures, `${name}-${theme}.png`) });
      }
    }
  }, name === 'signIn' ? { expected: /console:/ } : {})(), 120_000);
});
