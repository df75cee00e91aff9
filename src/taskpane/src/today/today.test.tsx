import { describe, expect, test } from 'vitest';
import type { SuggestionView } from '../api/client';
import { unreachable } from '../api/problem';
import { mail, person, proposal, quietDay, theDay } from '../pane/samples';
import { onNewStages, type Stage } from '../pane/stage';

let stage: Stage;

onNewStages((next) => {
  stage = next;
  stage.today = { ...quietDay, lines, more: 4 };
  stage.book.allKeys = ['FollowUp||f', 'Rhythm|q|1', 'Exodus||Contoso', 'Rhythm|z|9'];
});

const followUp: SuggestionView = {
  key: 'FollowUp||f',
  occasion: 'followUp',
  person: 'p',
  name: 'Sam Field',
  why: 'due 3 days ago',
  what: 'Thank for the referral',
  minutes: 5,
  followUp: { id: 'f', person: 'p', title: 'Thank for the referral', due: '2026-11-20', state: 'inToDo' },
};
const rhythm: SuggestionView = { key: 'Rhythm|q|1', occasion: 'rhythm', person: 'q', name: 'Jo Diaz', why: 'every 3 weeks (Close); last 7 weeks ago', what: 'Write to Jo Diaz', minutes: 5, followUp: null };
const exodus: SuggestionView = { key: 'Exodus||Contoso', occasion: 'exodus', person: null, name: 'Contoso', why: '3 people left since October 1', what: 'Write to those who stay at Contoso', minutes: 5, followUp: null };
const lines = [followUp, rhythm, exodus];
const open = async (at: number) => {
  await stage.show(theDay);
  await stage.click(stage.all('today-line')[at]);
};

describe('The day', () => {
  test('says how the week stands, then its lines in the API’s order with minutes or due words, then what did not fit', async () => {
    await stage.show(theDay);

    expect(stage.text('helps')).toBe('2 of 3 helps this week');
    expect(stage.root.querySelector('.week progress')?.getAttribute('value')).toBe('2');
    expect(stage.text('today-feasibility')).toBe('The plan needs 6 touches a week; your usual is 7. It fits.');
    expect(stage.all('today-line').map((line) => line.textContent)).toEqual(['Thank for the referral Sam Fielddue', 'Jo Diaz every 3 weeks (Close); last 7 weeks ago5 min', 'Contoso 3 people left since October 15 min']);
    expect(stage.text('today-rest')).toBe('4 moreput all off to Mon 30 Nov');
  });

  test('without a goal has no bar; without a plan it asks once, calmly, and leads there', async () => {
    stage.today = { ...quietDay, plan: { made: false, objective: null, helps: 0, goal: 3, feasibility: null } };
    await stage.show(theDay);

    expect(stage.text('helps')).toBeNull();
    await stage.click('make-plan-button');
    await stage.pass(500);
    expect(stage.text('for')).toBe('For: your plan');
    expect(stage.all('plan')).toHaveLength(1);
  });

  test('that is none of the owner’s says so', async () => {
    stage.today = { ...quietDay, resting: true, lines: [followUp] };
    await stage.show(theDay);

    expect(stage.text('resting')).toBe('No day of yours, or a holiday: only what you undertook.');
  });

  test('asks its one question below the lines', async () => {
    stage.today = { ...stage.today, proposals: [proposal] };
    await stage.show(theDay);

    expect(stage.text('proposal')).toContain('Lee Park: Now Chief Estimator at Fabrikam?');
  });
});

describe('A line', () => {
  test('opens in place, one at a time, and Escape closes it and gives the focus back', async () => {
    await open(1);
    expect(stage.text('doing')).toContain('Write to Jo Diaz');

    await stage.click(stage.all('today-line')[2]);
    expect(stage.all('doing')).toHaveLength(1);
    expect(stage.text('doing')).toContain('Write to those who stay at Contoso');

    stage.all('line-not-this')[0]?.focus();
    await stage.key('Escape');
    expect(stage.all('doing')).toHaveLength(0);
    expect(document.activeElement).toBe(stage.all('today-line')[2]);
  });

  test('of an organisation offers nothing that needs a person; what was undertaken is not undertaken again nor put aside', async () => {
    await open(2);
    expect([stage.all('line-to-do').length, stage.all('we-talked').length, stage.all('line-later').length, stage.all('line-not-this').length]).toEqual([0, 0, 2, 1]);

    await stage.click(stage.all('today-line')[0]);
    expect([stage.all('line-to-do').length, stage.all('we-talked').length, stage.all('line-not-this').length, stage.all('line-rest').length]).toEqual([0, 1, 0, 0]);
  });

  test('goes to To Do with Enter, as what there is to do, for its person and for today', async () => {
    await open(1);
    stage.all('doing')[0]?.focus();
    await stage.key('Enter');

    expect(stage.undertaken).toMatchObject([{ person: 'q', due: '2026-11-23', title: 'Write to Jo Diaz', mail: null, from: 'Rhythm|q|1' }]);
    expect(stage.text('follow-up-line')).toBe('Write to Jo Diaztoday · saving');
    await stage.pass(100);
    expect(stage.text('follow-up-line')).toBe('Write to Jo Diaztoday · To DoUndo');
    expect(stage.all('today-line')).toHaveLength(2);
  });

  test('is put off until a day, says so when it is, and Undo brings it back', async () => {
    await open(1);
    await stage.click('line-later');
    expect(stage.text('act')).toBe('Jo Diaz: put off to Tue · saving…');
    await stage.pass(100);

    expect(stage.book.putOff).toEqual([{ keys: ['Rhythm|q|1'], until: '2026-11-24' }]);
    expect(stage.text('act')).toBe('Jo Diaz: put off to TueUndo');
    await stage.click('act-undo');
    await stage.pass(100);
    expect(stage.book.broughtBack).toEqual([['Rhythm|q|1']]);
    expect(stage.all('today-line')).toHaveLength(3);
    expect(document.activeElement).toBe(stage.all('today-line')[1]);
  });

  test('is put aside for good, until the next press lets that be', async () => {
    await open(2);
    await stage.click('line-not-this');
    await stage.pass(100);
    expect(stage.book.putOff).toEqual([{ keys: ['Exodus||Contoso'], until: null }]);
    expect(stage.text('act')).toContain('put aside for good');

    await stage.click(stage.all('today-line')[1]);
    await stage.click('line-later');
    await stage.pass(100);
    expect(stage.all('act').map((act) => act.textContent)).toEqual(['Jo Diaz: put off to TueUndo']);
    expect(stage.all('today-line')).toHaveLength(1);
    expect(stage.text('today-show')).toBe('4 more: show');
  });

  test('ends in a talk that is told once, and taken back by its id', async () => {
    await open(1);
    const call = stage.all('talked-call')[0];
    await stage.click(call);
    call?.click();
    await stage.pass(100);

    expect(stage.book.talks).toMatchObject([{ person: 'q', kind: 'call' }]);
    await stage.click('act-undo');
    await stage.pass(100);
    expect(stage.book.talksTakenBack).toEqual([stage.book.talks[0]?.id]);
  });

  test('by rhythm can be let rest, and Undo restores what it came from', async () => {
    stage.people = () => [person('Jo Diaz', { id: 'q', rhythm: { source: 'circle', circle: 'c1', circleName: 'Close', days: 21, words: 'every 3 weeks', due: '2026-11-01', latest: '2026-11-12', band: 'pastLatest', usualDays: null, usualWords: null } })];
    await open(1);
    await stage.click('line-rest');
    await stage.pass(200);
    expect(stage.text('act')).toBe('Jo Diaz: let restUndo');

    await stage.click('act-undo');
    await stage.pass(100);
    expect(stage.book.wishes).toEqual([{ people: ['q'], rests: true }, { people: ['q'], rests: false, circle: 'c1' }]);
  });

  test('that could not be put off says so, keeps Retry and Undo, and is not lost', async () => {
    await open(1);
    stage.down = unreachable;
    await stage.click('line-later');
    await stage.pass(100);
    expect(stage.text('act')).toContain('Not done. No connection just now.');

    stage.down = null;
    await stage.click('act-retry');
    await stage.pass(100);
    expect(stage.text('act')).toBe('Jo Diaz: put off to TueUndo');
  });
});

describe('All lines', () => {
  test('are put off to Monday with one press, and brought back with one', async () => {
    await stage.show(theDay);
    await stage.click('today-all-off');
    expect(stage.all('today-line')).toHaveLength(3);
    await stage.pass(100);

    expect(stage.book.putOff).toEqual([{ keys: null, until: '2026-11-30' }]);
    expect(stage.all('today-line')).toHaveLength(0);
    expect(stage.text('act')).toBe('4 lines put off to 30 NovUndo');
    await stage.click('act-undo');
    await stage.pass(500);
    expect(stage.book.broughtBack).toEqual([stage.book.allKeys]);
    expect(stage.all('today-line')).toHaveLength(3);
  });
});

describe('Beside a mail', () => {
  const one = mail('one');
  const inTime = { source: 'circle', circle: 'c1', circleName: 'Close', days: 21, words: 'every 3 weeks', due: '2026-12-12', latest: '2026-12-23', band: 'inTime', usualDays: 35, usualWords: 'every 5 weeks' } as const;

  test('stands how often and by when, and a press keeps what the two have anyway', async () => {
    stage.people = () => [person('Ana Ruiz', { rhythm: inTime })];
    await stage.show(one);
    expect(stage.text('rhythm')).toBe('Every 3 weeks (Close) · next by 12 Dec');

    await stage.click('choose-rhythm');
    expect(stage.text('rhythm-choices')).toContain('You two are usually in touch every 5 weeks.');
    await stage.click('keep-usual');
    await stage.pass(500);
    expect(stage.book.wishes).toEqual([{ people: ['id of Ana Ruiz'], rests: false, rhythm: { days: 35, latestDays: null } }]);
    expect(stage.asked).toHaveLength(2);

    await stage.click('act-undo');
    await stage.pass(500);
    expect(stage.book.wishes[1]).toEqual({ people: ['id of Ana Ruiz'], rests: false, circle: 'c1' });
  });

  test('somebody without a rhythm gets one from a circle, read when it is first needed', async () => {
    stage.people = () => [person('Ana Ruiz')];
    await stage.show(one);
    expect(stage.text('rhythm')).toBe('No rhythm yet');
    await stage.click('choose-rhythm');
    await stage.pass(100);

    expect(stage.all('choose-circle').map((circle) => circle.textContent)).toEqual(['Close every 21 days', 'In touch every 60 days']);
    await stage.click('choose-circle');
    await stage.pass(500);
    expect(stage.book.wishes).toEqual([{ people: ['id of Ana Ruiz'], rests: false, circle: 'c1' }]);
    await stage.click('act-undo');
    await stage.pass(500);
    expect(stage.book.wishes[1]).toEqual({ people: ['id of Ana Ruiz'], rests: false });
  });

  test('a rhythm of their own comes back with its latest day', async () => {
    stage.people = () => [person('Ana Ruiz', { rhythm: { ...inTime, source: 'own', circle: null, circleName: null, latest: '2027-01-01' } })];
    await stage.show(one);
    await stage.click('choose-rhythm');
    await stage.click('let-rest');
    await stage.pass(500);
    await stage.click('act-undo');
    await stage.pass(500);

    expect(stage.book.wishes).toEqual([{ people: ['id of Ana Ruiz'], rests: true }, { people: ['id of Ana Ruiz'], rests: false, rhythm: { days: 21, latestDays: 41 } }]);
  });

  test('a rhythm that comes from a rule says so, can be replaced and rested but not taken away, and Undo leaves it to the rule', async () => {
    stage.people = () => [person('Ana Ruiz', { rhythm: { ...inTime, source: 'category', circleName: 'Clients' } })];
    await stage.show(one);
    expect(stage.text('rhythm')).toBe('Every 3 weeks (Clients, by category) · next by 12 Dec');
    await stage.click('choose-rhythm');
    await stage.pass(100);
    expect(stage.all('no-rhythm')).toHaveLength(0);
    expect(stage.all('choose-circle').map((circle) => circle.getAttribute('aria-pressed'))).toEqual(['false', 'false']);

    await stage.click('let-rest');
    await stage.pass(500);
    await stage.click('act-undo');
    await stage.pass(500);
    expect(stage.book.wishes).toEqual([{ people: ['id of Ana Ruiz'], rests: true }, { people: ['id of Ana Ruiz'], rests: false }]);
  });

  test('a talk is told with one press, the figures are asked for again, and Undo takes it back', async () => {
    stage.people = () => [person('Ana Ruiz')];
    await stage.show(one);
    await stage.click('talked-inPerson');
    await stage.pass(500);

    expect(stage.book.talks).toMatchObject([{ person: 'id of Ana Ruiz', kind: 'inPerson' }]);
    expect(stage.text('act')).toBe('Talked with Ana Ruiz · in personUndo');
    expect(stage.asked).toHaveLength(2);
    await stage.click('act-undo');
    await stage.pass(500);
    expect(stage.book.talksTakenBack).toHaveLength(1);
    expect(stage.all('we-talked')).toHaveLength(1);
  });

  test('what was done for one is not shown beside the next', async () => {
    const two = mail('two');
    stage.people = (item) => [person(item.key === two.key ? 'Tomas Berg' : 'Ana Ruiz')];
    await stage.show(one);
    await stage.click('talked-call');
    await stage.show(two);

    expect(stage.all('act')).toHaveLength(0);
    expect(stage.all('we-talked')).toHaveLength(1);
  });
});
