import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Graph, mailOf, type Task, type TaskList } from '../harness/graph.ts';
import type { Outlook } from '../harness/outlook.ts';
import { afterSync, soon, visit } from '../harness/visit.ts';
import { mailsFromKnownPeople, type KnownMail } from './people.ts';

const words = ['Warm', 'Cooling', 'Quiet', 'Dormant'];

describe('From a mail to a follow-up', () => {
  let graph: Graph;
  let ana: KnownMail;
  let tomas: KnownMail;

  beforeAll(async () => {
    graph = await Graph.signIn(inject('address'));
    [ana, tomas] = await mailsFromKnownPeople(graph, 2) as [KnownMail, KnownMail];
  }, 120_000);

  /** The tasks whose link goes back to a mail. */
  async function linkedTo(mailId: string): Promise<(Task & { list: TaskList })[]> {
    return (await graph.tasks()).filter(({ linkedResources }) => linkedResources?.some(({ webUrl }) => mailOf(webUrl) === mailId));
  }

  async function beside({ mail }: KnownMail, outlook: Outlook): Promise<void> {
    await outlook.select(mail.id);
    await expect.poll(() => outlook.inPane('for').textContent(), afterSync).toContain(mail.subject ?? '');
    await expect.poll(() => outlook.inPane('health-number').first().textContent(), afterSync).toMatch(/^\s*\d+\s*$/);
  }

  it('tells who wrote, how alive it is and why', visit(async (outlook) => {
    await beside(ana, outlook);

    expect(await outlook.inPane('person-name').first().textContent()).toContain(ana.name);
    const number = Number((await outlook.inPane('health-number').first().textContent())?.trim());
    expect(number).toBeGreaterThanOrEqual(0);
    expect(number).toBeLessThanOrEqual(100);
    expect(words).toContain((await outlook.inPane('health-word').first().textContent())?.trim());
    expect((await outlook.inPane('health-sentence').first().textContent())?.trim().length).toBeGreaterThan(10);
  }), 120_000);

  it('makes one task in To Do with one press, linked back to the mail', visit(async (outlook) => {
    await beside(ana, outlook);
    expect(await linkedTo(ana.mail.id)).toEqual([]);
    const inAWeek = await outlook.page.evaluate(() => {
      const now = new Date();
      return new Intl.DateTimeFormat('sv-SE').format(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 7));
    });

    await outlook.inPane('follow-up-1w').click();

    await expect.poll(async () => (await linkedTo(ana.mail.id)).length, soon).toBe(1);
    await expect.poll(() => outlook.inPane('follow-up-line').count(), soon).toBe(1);
    const [task] = await linkedTo(ana.mail.id);
    const [link, ...others] = task!.linkedResources!;
    expect(others).toEqual([]);
    expect(task!.title).toContain(ana.name);
    expect(task!.status).toBe('notStarted');
    expect(task!.dueDateTime?.dateTime.slice(0, 10)).toBe(inAWeek);
    expect(link!.externalId).toMatch(/^[0-9a-f-]{36}$/);
    expect((await graph.message(mailOf(link!.webUrl)!)).internetMessageId).toBe(ana.mail.internetMessageId);

    await outlook.ask((list) => globalThis.outlook.openToDo(list), task!.list.displayName);
    const back = outlook.page.locator(`[data-external-id="${link!.externalId}"]`);
    await expect.poll(() => back.count(), soon).toBe(1);
    await back.click();
    await expect.poll(() => outlook.subject.textContent(), soon).toBe(ana.mail.subject);
  }), 120_000);

  it('makes no second task when pressed again or after a reload', visit(async (outlook) => {
    await beside(tomas, outlook);
    await outlook.inPane('follow-up-1w').dblclick();
    await expect.poll(() => outlook.inPane('follow-up-line').count(), soon).toBe(1);

    await outlook.reload();
    await beside(tomas, outlook);

    await expect.poll(() => outlook.inPane('follow-up-line').count(), soon).toBe(1);
    expect((await linkedTo(tomas.mail.id)).length).toBe(1);
  }), 120_000);
});
