import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Api } from '../harness/api.ts';
import { Graph } from '../harness/graph.ts';
import type { Outlook } from '../harness/outlook.ts';
import { afterSync, soon, visit } from '../harness/visit.ts';
import { mailsFromKnownPeople, type KnownMail } from '../pane/people.ts';

const pressesAtMost = 4;
const timeAtMost = 120_000;
const halfYear = '182';

async function day(outlook: Outlook): Promise<void> {
  await outlook.ask(() => globalThis.outlook.itemless(), null);
  await expect.poll(() => outlook.inPane('sync').first().textContent(), afterSync).toMatch(/synced/);
}

describe('A plan', () => {
  const feasibility = (outlook: Outlook) => outlook.inPane('feasibility').textContent();

  it('is made from nothing with a few presses, says while choosing whether it fits, and is there after a reload', visit(async (outlook) => {
    await day(outlook);
    await expect.poll(() => outlook.inPane('make-plan').count(), soon).toBe(1);
    let presses = 0;
    const begun = performance.now();

    await outlook.inPane('make-plan-button').click();
    presses++;
    await expect.poll(() => feasibility(outlook), soon).toMatch(/touch/);
    const unmade = await feasibility(outlook);
    await outlook.inPane('plan-default').selectOption(halfYear);
    presses++;
    await expect.poll(() => feasibility(outlook), soon).not.toBe(unmade);
    const chosen = await feasibility(outlook);
    expect(chosen).toMatch(/touches a week/);
    await outlook.inPane('keep-plan').click();
    presses++;
    await expect.poll(() => outlook.inPane('plan-kept').textContent(), soon).toBe('Kept');

    const took = performance.now() - begun;
    console.info(`A plan from nothing took ${presses} presses and ${(took / 1000).toFixed(1)} s of the product's time.`);
    expect(presses).toBeLessThanOrEqual(pressesAtMost);
    expect(took).toBeLessThan(timeAtMost);

    await outlook.reload();
    await day(outlook);
    await expect.poll(() => outlook.inPane('helps').count(), soon).toBe(1);
    expect(await outlook.inPane('make-plan').count()).toBe(0);
    await outlook.inPane('tab-plan').click();
    await expect.poll(() => outlook.inPane('plan-default').inputValue(), soon).toBe(halfYear);
    expect(await feasibility(outlook)).toBe(chosen);
    expect(await outlook.inPane('keep-plan').isDisabled()).toBe(true);
  }), 180_000);

  it('looks back on a week and a quarter, and nothing is cut off in the narrowest pane, in every theme', visit(async (outlook) => {
    await outlook.narrow();
    await day(outlook);
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await outlook.ask((name) => globalThis.outlook.theme(name), theme);
      await outlook.inPane('tab-today').click();
      await expect.poll(() => outlook.inPane('today-line').count(), soon).toBeGreaterThan(0);
      await outlook.inPane('today-line').first().click();
      await expect.poll(() => outlook.widths(), soon).toEqual([320, 320]);

      await outlook.inPane('tab-plan').click();
      await outlook.inPane('fold-hours').click();
      await outlook.inPane('fold-itself').click();
      await outlook.inPane('period-quarter').click();
      await expect.poll(() => outlook.inPane('bars').count(), soon).toBe(2);
      expect(await outlook.widths()).toEqual([320, 320]);
      await outlook.inPane('period-week').click();
      await expect.poll(() => outlook.inPane('bars').count(), soon).toBe(0);
    }
  }), 180_000);
});

/** With the plan made above: without one no week is counted. */
describe('What was put in To Do', () => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await Graph.signIn(inject('address'));
  });

  const lines = (outlook: Outlook) => outlook.inPane('today-line');
  const own = async () => (await graph.tasks()).filter(({ linkedResources }) => linkedResources?.some(({ applicationName }) => applicationName === 'GraphNetworker'));
  const helps = async (outlook: Outlook) => Number(/^(\d+) of \d+/.exec(await outlook.inPane('helps').innerText())?.[1]);

  /** Opens the first line that can be put in To Do. */
  async function openSuggestion(outlook: Outlook): Promise<void> {
    await expect.poll(() => lines(outlook).count(), soon).toBeGreaterThan(0);
    for (const line of await lines(outlook).all()) {
      await line.click();
      if (await outlook.inPane('line-to-do').count() > 0) {
        return;
      }
    }
    throw new Error('No line of the day can be put in To Do.');
  }

  /** R reads the day anew; what is pressed meanwhile is not counted. */
  async function again(outlook: Outlook): Promise<void> {
    await outlook.pane.locator('body').press('r');
  }

  it('is done in the pane once its task is ticked off in To Do, is asked about, and counts as a help', visit(async (outlook) => {
    await day(outlook);
    await expect.poll(() => outlook.inPane('helps').count(), soon).toBe(1);
    const before = await helps(outlook);
    const known = new Set((await own()).map(({ id }) => id));
    await openSuggestion(outlook);
    await outlook.inPane('line-to-do').click();
    await expect.poll(() => outlook.inPane('follow-up-line').getAttribute('data-state'), soon).toBe('inToDo');
    const [task, ...others] = (await own()).filter(({ id }) => !known.has(id));
    expect(others).toEqual([]);
    await again(outlook);
    await expect.poll(() => lines(outlook).filter({ hasText: task!.title }).count(), soon).toBe(1);
    expect(await outlook.inPane('outcome').count()).toBe(0);

    const ticked = performance.now();
    await graph.complete(task!);

    await expect.poll(async () => {
      await again(outlook);
      return outlook.inPane('outcome').count();
    }, { timeout: afterSync.timeout, interval: 1_000 }).toBe(1);
    console.info(`What was ticked off in To Do was asked about ${((performance.now() - ticked) / 1000).toFixed(1)} s later.`);
    expect(await outlook.inPane('outcome').textContent()).toContain('What came of it?');
    expect(await outlook.inPane('outcome').textContent()).toContain(task!.title);
    expect(await lines(outlook).filter({ hasText: task!.title }).count()).toBe(0);
    expect(await helps(outlook)).toBe(before);

    await outlook.inPane('outcome-helped').click();

    await expect.poll(() => outlook.inPane('outcome').count(), soon).toBe(0);
    await expect.poll(() => helps(outlook), soon).toBe(before + 1);
    await outlook.reload();
    await day(outlook);
    await expect.poll(() => helps(outlook), soon).toBe(before + 1);
    expect(await outlook.inPane('outcome').count()).toBe(0);
  }), 180_000);

  it('is let go by Undo, done in the pane ticks it off in To Do, and nothing is cut off in the narrowest pane', visit(async (outlook) => {
    await outlook.narrow();
    await day(outlook);
    const known = new Set((await own()).map(({ id }) => id));
    await openSuggestion(outlook);
    await outlook.inPane('line-to-do').click();
    await expect.poll(() => outlook.inPane('taken-undo').count(), soon).toBe(1);
    expect(await outlook.widths()).toEqual([320, 320]);
    await outlook.inPane('taken-undo').click();
    await expect.poll(() => outlook.inPane('follow-up-line').count(), soon).toBe(0);
    await expect.poll(async () => (await own()).filter(({ id, status }) => !known.has(id) && status !== 'completed').length, soon).toBe(0);

    // The same line is undertaken once: pressed again it is taken up again.
    await openSuggestion(outlook);
    await outlook.inPane('line-to-do').click();
    await expect.poll(() => outlook.inPane('follow-up-line').getAttribute('data-state'), soon).toMatch(/inToDo|waiting/);
    await expect.poll(async () => (await own()).filter(({ id, status }) => !known.has(id) && status !== 'completed').length, soon).toBe(1);
    const task = (await own()).find(({ id, status }) => !known.has(id) && status !== 'completed')!;
    await again(outlook);
    await expect.poll(() => lines(outlook).filter({ hasText: task.title }).count(), soon).toBe(1);
    await lines(outlook).filter({ hasText: task.title }).click();
    await outlook.inPane('line-move-date').click();
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await outlook.ask((name) => globalThis.outlook.theme(name), theme);
      await expect.poll(() => outlook.widths(), soon).toEqual([320, 320]);
      for (const button of await outlook.inPane('doing').getByRole('button').all()) {
        const { height, width } = (await button.boundingBox())!;
        expect([height >= 24, width >= 24], (await button.textContent())!).toEqual([true, true]);
      }
    }

    await outlook.inPane('line-done').dblclick();
    await expect.poll(() => outlook.inPane('act').getAttribute('data-state'), soon).toBe('done');
    await expect.poll(async () => (await own()).find(({ id }) => id === task.id)?.status, soon).toBe('completed');
    await outlook.inPane('act-undo').click();
    await expect.poll(() => outlook.inPane('act').count(), soon).toBe(0);
    await expect.poll(async () => (await own()).find(({ id }) => id === task.id)?.status, soon).toBe('notStarted');
  }), 180_000);

  it('of a mail the owner sent waits for its answer, or says that it came', visit(async (outlook) => {
    const known = new Set((await mailsFromKnownPeople(graph, 6)).map(({ address }) => address));
    const toOne = (await graph.newest('sentitems', 500)).filter(({ toRecipients, ccRecipients }) => toRecipients.length === 1 && ccRecipients.length === 0);
    const sent = toOne.find(({ toRecipients }) => known.has(toRecipients[0]!.emailAddress.address.toLowerCase()))!;
    await outlook.select(sent.id);
    await expect.poll(() => outlook.inPane('follow-up-if-no-answer').count(), afterSync).toBe(1);

    await outlook.inPane('follow-up-if-no-answer').click();

    await expect.poll(() => outlook.inPane('follow-up-line').allTextContents(), soon).toContainEqual(expect.stringMatching(/No answer yet from .*(waits for an answer until|answered)/));
  }), 120_000);
});

describe('A talk that no mail knows of', () => {
  let api: Api;
  let known: KnownMail;

  beforeAll(async () => {
    api = await Api.signIn(inject('address'));
    known = (await mailsFromKnownPeople(await Graph.signIn(inject('address')), 6)).at(-1)!;
  }, 120_000);

  it('counts once however often it is pressed, and not at all after Undo', visit(async (outlook) => {
    const history = async () => (await api.person(known.address))?.history ?? [];
    await outlook.select(known.mail.id);
    await expect.poll(() => outlook.inPane('person-name').allTextContents(), afterSync).toEqual([expect.stringContaining(known.name)]);
    await expect.poll(() => outlook.inPane('talked-call').count(), soon).toBe(1);
    const before = await history();

    await outlook.inPane('talked-call').dblclick();

    await expect.poll(() => outlook.inPane('act').getAttribute('data-state'), soon).toBe('done');
    expect(await outlook.inPane('act').textContent()).toContain(`Talked with ${known.name} · call`);
    const after = await history();
    expect(after[0]?.met).toBe(true);
    expect(after.slice(1)).toEqual(before.slice(0, after.length - 1));

    await outlook.inPane('act-undo').click();
    await expect.poll(() => outlook.inPane('talked-call').count(), soon).toBe(1);
    expect(await history()).toEqual(before);
  }), 120_000);
});
