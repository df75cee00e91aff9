import { describe, expect, test } from 'vitest';
import { type Problem, unreachable } from '../api/problem';
import { answerFor, mail, person, theDay } from '../pane/samples';
import { atRest, type Effect, type Happening, type PaneState } from '../pane/state';
import { step } from '../pane/step';
import { view } from '../pane/view';
import { feasibilityOf, planOf, unmade } from './book';
import { isChanged, mended, notPlanning, type Planning, type PlanningEffect, type PlanningHappening, problemWith, stepOfPlanning, tryTime } from './planning';

const made = { ...unmade, zone: 'Europe/Berlin' };
const often = { ...made, circles: made.circles.map((one) => ({ ...one, rhythm: { days: 7, latestDays: null } })) };
const read = (version = 1): PlanningHappening => ({ type: 'planRead', plan: planOf(version === 0 ? unmade : made, version), zone: 'Europe/Berlin' });
const elsewhere: Problem = { ...unreachable, kind: 'refused', code: 'plan-changed', field: 'version' };

function after(...happenings: PlanningHappening[]): { planning: Planning; effects: PlanningEffect[] } {
  let planning = notPlanning;
  const effects: PlanningEffect[] = [];
  for (const happening of happenings) {
    const [next, more] = stepOfPlanning(planning, happening);
    planning = next;
    effects.push(...more);
  }
  return { planning, effects };
}
const kindsOf = (effects: readonly PlanningEffect[]) => effects.map((effect) => effect.type);

describe('A plan', () => {
  test('that nobody has made yet lies ready to be kept, in the zone of the owner’s machine', () => {
    const { planning } = after({ type: 'askPlan' }, read(0));

    expect(planning.draft).toMatchObject({ zone: 'Europe/Berlin', weeklyHelps: 3 });
    expect(isChanged(planning)).toBe(true);
  });

  test('that was made is kept again only when something in it is another', () => {
    const { planning } = after({ type: 'askPlan' }, read());
    const back = after(read(), { type: 'changePlan', draft: often }, { type: 'changePlan', draft: { ...made, circles: made.circles.map((one) => ({ ...one, rhythm: { days: one.rhythm.days, latestDays: null } })) } });

    expect(isChanged(planning)).toBe(false);
    expect(stepOfPlanning(planning, { type: 'keepPlan' })[1]).toEqual([]);
    expect(isChanged(back.planning)).toBe(false);
  });

  test('is reckoned once, for where the owner stopped choosing', () => {
    const changes: PlanningHappening[] = [{ type: 'changePlan', draft: often }, { type: 'changePlan', draft: { ...often, weeklyHelps: 4 } }];
    const { effects } = after(read(), ...changes, { type: 'planSettled', edition: 2 }, { type: 'planSettled', edition: 3 });

    expect(effects.filter((effect) => effect.type === 'wait')).toMatchObject([{ ms: tryTime }, { ms: tryTime }]);
    expect(effects.filter((effect) => effect.type === 'tryPlan')).toMatchObject([{ edition: 3, draft: { weeklyHelps: 4 } }]);
  });

  test('takes no answer about an earlier draft', () => {
    const { planning } = after(read(), { type: 'changePlan', draft: often }, { type: 'changePlan', draft: made }, { type: 'planTried', edition: 2, feasibility: feasibilityOf(often) });

    expect(planning.feasibility?.fits).toBe(true);
    expect(stepOfPlanning(planning, { type: 'planNotTried', edition: 2, problem: unreachable })[0].problem).toBeNull();
  });

  test('that cannot be reckoned shows no figures of another, and what is wrong stands with its field', () => {
    const problem: Problem = { ...unreachable, kind: 'refused', code: 'bad-input', field: 'settings.circles[1].name' };
    const { planning } = after(read(), { type: 'changePlan', draft: often }, { type: 'planNotTried', edition: 2, problem });

    expect(planning.feasibility).toBeNull();
    expect(problemWith(planning, 'circles[1].name')).toBe(problem);
    expect(problemWith(planning, 'circles[0].name')).toBeNull();
    expect(stepOfPlanning(planning, { type: 'changePlan', draft: made })[0].problem).toBeNull();
  });

  test('goes out once, however often Keep is pressed, with the version that was seen', () => {
    const { planning, effects } = after(read(), { type: 'changePlan', draft: often }, { type: 'keepPlan' }, { type: 'keepPlan' }, { type: 'changePlan', draft: made });

    expect(effects.filter((effect) => effect.type === 'keepPlan')).toEqual([{ type: 'keepPlan', version: 1, draft: often }]);
    expect(planning).toMatchObject({ state: 'saving', draft: often });
    expect(stepOfPlanning(planning, { type: 'planKept', plan: planOf(often, 2) })[0]).toMatchObject({ state: 'kept', kept: { version: 2 }, problem: null });
  });

  test('that was changed elsewhere keeps what was typed until the owner has chosen', () => {
    const refused: PlanningHappening[] = [read(), { type: 'changePlan', draft: often }, { type: 'keepPlan' }, { type: 'planNotKept', problem: elsewhere }];
    const mine = after(...refused, { type: 'againPlan', mine: true }, { type: 'planRead', plan: planOf({ ...made, dailyCap: 9 }, 5), zone: 'UTC' }, { type: 'keepPlan' });
    const theirs = after(...refused, { type: 'againPlan', mine: false }, { type: 'planRead', plan: planOf({ ...made, dailyCap: 9 }, 5), zone: 'UTC' });

    expect(after(...refused).planning).toMatchObject({ draft: often, state: 'open', problem: elsewhere });
    expect(mine.effects.at(-1)).toEqual({ type: 'keepPlan', version: 5, draft: often });
    expect(theirs.planning).toMatchObject({ draft: { dailyCap: 9 }, problem: null });
  });

  test('read again while something is typed leaves what was typed', () => {
    expect(after(read(), { type: 'changePlan', draft: often }, { type: 'askPlan' }, read(2)).planning).toMatchObject({ draft: often, kept: { version: 2 } });
  });

  test('is read once at a time, and again after it could not be', () => {
    expect(kindsOf(after({ type: 'askPlan' }, { type: 'askPlan' }, { type: 'planNotRead', problem: unreachable }, { type: 'askPlan' }).effects)).toEqual(['readPlan', 'readPlan']);
  });

  test('takes a mend that names a circle, and no other by itself', () => {
    expect(mended(often, { words: '', circle: 'c1', days: 30, rest: null })?.circles[0]?.rhythm).toEqual({ days: 30, latestDays: null });
    expect(mended(often, { words: '', circle: null, days: null, rest: 3 })).toBeNull();
    expect(mended(often, { words: '', circle: 'gone', days: 30, rest: null })).toBeNull();
  });
});

describe('The tab of the plan', () => {
  const now = new Date('2026-11-23T09:00:00Z');
  const one = mail('one');
  const run = (...happenings: Happening[]) =>
    happenings.reduce<{ state: PaneState; effects: Effect[] }>(({ state, effects }, happening) => {
      const [next, more] = step(state, happening);
      return { state: next, effects: [...effects, ...more] };
    }, { state: atRest, effects: [] });
  const beside: Happening[] = [{ type: 'front', item: one }, { type: 'answered', turn: 1, answer: answerFor(one, [person('Ana Ruiz')]), at: now }];

  test('asks for the plan and not for the pane, and shows nobody of a mail', () => {
    const { state, effects } = run(...beside, { type: 'tab', tab: 'plan' });

    expect(effects.slice(2).map((effect) => effect.type)).toEqual(['abort', 'readPlan', 'readReview', 'readPlanned']);
    expect(view(state, now)).toMatchObject({ heading: 'For: your plan', item: { key: 'plan' }, body: { kind: 'plan' } });
  });

  test('gives way to the next mail, and what was typed is there when the owner comes back', () => {
    const { state } = run(...beside, { type: 'tab', tab: 'plan' }, read(), { type: 'changePlan', draft: often }, { type: 'front', item: mail('two') }, { type: 'tab', tab: 'plan' }, read());

    expect(state).toMatchObject({ tab: 'plan', planning: { draft: often } });
  });

  test('is not there before anything is read', () => {
    const choosing = run({ type: 'front', item: theDay }, { type: 'answered', turn: 1, answer: { ...answerFor(theDay, []), sync: { ...answerFor(theDay, []).sync, state: 'choose' } }, at: now }, { type: 'tab', tab: 'plan' });

    expect(choosing.state.tab).toBe('today');
    expect(view(choosing.state, now).tabs).toEqual(['today']);
  });
});
