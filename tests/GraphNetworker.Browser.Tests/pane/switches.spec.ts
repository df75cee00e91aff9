import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Graph, mailOf } from '../harness/graph.ts';
import type { Outlook } from '../harness/outlook.ts';
import { seeded } from '../harness/random.ts';
import { afterSync, soon, visit } from '../harness/visit.ts';
import { mailsFromKnownPeople, type KnownMail } from './people.ts';

/** 10,000 take about ten minutes: SWITCHES=10000. */
const switches = Number(process.env['SWITCHES'] ?? 1000);
const aRound = 50;
const people = 40;

interface Seen {
  /** What was on screen after each change of it: the item it is for, its heading, whose number stands there. */
  readonly screens: readonly { readonly item: string; readonly heading: string; readonly names: readonly string[] }[];
  readonly presses: readonly { readonly item: string; readonly name: string }[];
}

declare global {
  var seen: { screens: { item: string; heading: string; names: string[] }[]; presses: { item: string; name: string }[] };
}

describe('However the host behaves', () => {
  let graph: Graph;
  let known: KnownMail[];

  beforeAll(async () => {
    graph = await Graph.signIn(inject('address'));
    // The first few are for the specs that expect that nothing was undertaken for them yet.
    known = (await mailsFromKnownPeople(graph, people + 10)).slice(10);
  }, 120_000);

  it(`${switches} switches show nobody beside a mail they did not write, and write nothing for anybody else`, visit(async (outlook) => {
    await outlook.select(known[0]!.mail.id);
    await expect.poll(() => outlook.inPane('person-name').first().textContent(), afterSync).toContain(known[0]!.name);
    await watch(outlook);
    const before = new Set((await graph.tasks()).map(({ id }) => id));
    const byId = new Map(known.map((one) => [one.mail.internetMessageId, one]));
    const knownOf = (item: string): KnownMail | undefined => byId.get(item.split('|')[0] ?? '');
    const random = seeded(20261201);
    let renders = 0;
    const pressed: Seen['presses'][number][] = [];

    for (let done = 0; done < switches; done += aRound) {
      await walk(outlook, Array.from({ length: Math.min(aRound, switches - done) }, () => ({ mail: known[Math.floor(random() * known.length)]!.mail.id, how: random(), fault: random(), rest: random(), press: random() })));
      const { screens, presses } = await taken(outlook);
      const wrong = screens.filter(({ item, heading, names }) => names.length > 0 && !isRight(knownOf(item), heading, names));
      expect(wrong).toEqual([]);
      renders += screens.filter(({ names }) => names.length > 0).length;
      pressed.push(...presses);
      await atRest(outlook, known[Math.floor(random() * known.length)]!);
    }

    // It is worth something only if people were seen and written to.
    expect(renders).toBeGreaterThan(switches / 8);
    expect(pressed.length).toBeGreaterThan(switches / 150);
    console.info(`${switches} switches: ${renders} renders with a person, ${pressed.length} presses.`);
    const right = new Set(pressed.map(({ item, name }) => `${knownOf(item)?.mail.internetMessageId} ${name}`));
    await expect.poll(async () => (await made(before)).length, { timeout: 60_000, interval: 500 }).toBe(right.size);
    for (const { title, mail } of await made(before)) {
      const { internetMessageId } = await graph.message(mail);
      expect(title).toContain(byId.get(internetMessageId)?.name);
      expect(right).toContain(`${internetMessageId} ${byId.get(internetMessageId)?.name}`);
    }
  }), 60_000 + switches * 300);

  /** The tasks that were made since, each with the mail it is linked to. */
  async function made(before: ReadonlySet<string>): Promise<{ title: string; mail: string }[]> {
    return (await graph.tasks()).filter(({ id, list }) => !before.has(id) && list.displayName === 'GraphNetworker')
      .map(({ title, linkedResources }) => ({ title, mail: mailOf(linkedResources?.[0]?.webUrl) ?? '' }));
  }
});

const isRight = (mail: KnownMail | undefined, heading: string, names: readonly string[]): boolean =>
  mail !== undefined && heading.includes((mail.mail.subject ?? '').trim()) && names.every((name) => name.includes(mail.name));

/** Notes every screen the pane comes to, in the moment it is there and before it is painted. */
async function watch(outlook: Outlook): Promise<void> {
  await outlook.ask(() => {
    const pane = (document.querySelector('#pane-frames iframe') as HTMLIFrameElement).contentDocument!;
    globalThis.seen = { screens: [], presses: [] };
    const look = () => globalThis.seen.screens.push({
      item: pane.querySelector('[data-item]')?.getAttribute('data-item') ?? '',
      heading: pane.querySelector('[data-testid=for]')?.textContent ?? '',
      names: [...pane.querySelectorAll('[data-testid=person-name]')].map((name) => name.textContent),
    });
    new MutationObserver(look).observe(pane.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
  }, null);
}

interface Move { readonly mail: string; readonly how: number; readonly fault: number; readonly rest: number; readonly press: number }

/** Goes from mail to mail as quickly as a person with a held-down key and as slowly as one who reads; Outlook tells late, twice or not at all. */
async function walk(outlook: Outlook, moves: readonly Move[]): Promise<void> {
  await outlook.ask(async (all) => {
    const pane = (document.querySelector('#pane-frames iframe') as HTMLIFrameElement).contentDocument!;
    const { outlook: page } = globalThis;
    const opened: Promise<boolean>[] = [];
    for (const { mail, how, fault, rest, press } of all) {
      if (fault < 0.1) {
        page.faults.dropNextItemChanged();
      } else if (fault < 0.25) {
        page.faults.delayNextItemChanged(fault * 2_000);
      } else if (fault < 0.35) {
        page.faults.doubleNextItemChanged();
      }
      if (how < 0.05) {
        page.itemless();
      } else if (how < 0.1) {
        await page.several([1, 3, 5]);
      } else {
        opened.push(page.select(mail));
      }
      await new Promise((passed) => { setTimeout(passed, rest < 0.5 ? 20 * rest : rest < 0.8 ? 150 * rest : 450 * rest); });
      const button = pane.querySelector<HTMLButtonElement>('[data-testid=follow-up-1w]');
      const name = pane.querySelector('[data-testid=person-name]')?.textContent;
      if (press < 0.05 && button != null && name != null) {
        globalThis.seen.presses.push({ item: pane.querySelector('[data-item]')?.getAttribute('data-item') ?? '', name });
        button.click();
      }
    }
    await Promise.all(opened);
  }, moves);
}

/** What was seen since the last time. */
const taken = (outlook: Outlook): Promise<Seen> => outlook.ask(() => {
  const { screens, presses } = globalThis.seen;
  globalThis.seen = { screens: [], presses: [] };
  return { screens, presses };
}, null);

/** Once Outlook tells the truth again, the mail in front is the one that is shown. */
async function atRest(outlook: Outlook, { mail, name }: KnownMail): Promise<void> {
  await outlook.ask(() => globalThis.outlook.itemless(), null);
  await expect.poll(() => outlook.ask(() => globalThis.outlook.faults.waits, null), soon).toBe(false);
  await outlook.select(mail.id);
  await expect.poll(() => outlook.inPane('person-name').allTextContents(), soon).toEqual([expect.stringContaining(name)]);
  expect(await outlook.inPane('for').textContent()).toContain((mail.subject ?? '').trim());
}
