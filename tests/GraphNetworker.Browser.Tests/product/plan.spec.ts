import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Api } from '../harness/api.ts';
import { Graph } from '../harness/graph.ts';
import type { Outlook } from '../harness/outlook.ts';
import { afterSync, soon, visit } from '../harness/visit.ts';
import { mailsFromKnownPeople, type KnownMail } from '../pane/people.ts';

const pressesAtMost = 4;
const timeAtMost = 120_000;
const halfYear = '182';

describe('A plan', () => {
  const feasibility = (outlook: Outlook) => outlook.inPane('feasibility').textContent();

  async function day(outlook: Outlook): Promise<void> {
    await outlook.ask(() => globalThis.outlook.itemless(), null);
    await expect.poll(() => outlook.inPane('sync').first().textContent(), afterSync).toMatch(/synced/);
  }

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
    await outlook.page.getByRole('separator').focus();
    await outlook.page.keyboard.press('ArrowRight');
    await outlook.page.keyboard.press('ArrowRight');
    await day(outlook);
    const widths = () => outlook.pane.locator('html').evaluate(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth]);
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await outlook.ask((name) => globalThis.outlook.theme(name), theme);
      await outlook.inPane('tab-today').click();
      await expect.poll(() => outlook.inPane('today-line').count(), soon).toBeGreaterThan(0);
      await outlook.inPane('today-line').first().click();
      await expect.poll(widths, soon).toEqual([320, 320]);

      await outlook.inPane('tab-plan').click();
      await outlook.inPane('fold-hours').click();
      await outlook.inPane('fold-itself').click();
      await outlook.inPane('period-quarter').click();
      await expect.poll(() => outlook.inPane('bars').count(), soon).toBe(2);
      expect(await widths()).toEqual([320, 320]);
      await outlook.inPane('period-week').click();
      await expect.poll(() => outlook.inPane('bars').count(), soon).toBe(0);
    }
  }), 180_000);
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
