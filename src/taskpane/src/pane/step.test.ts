import { beforeAll, describe, expect, test } from 'vitest';
import { type Problem, unreachable } from '../api/problem';
import { undertake } from '../followUps/undertaking';
import { after } from './after';
import { answerFor, firstSync, mail, person, synced, theDay } from './samples';
import { type Effect, type Happening, type PaneState, targetOf } from './state';
import { settleTime, skeletonTime, step, syncTime } from './step';
import { speakAs } from '../words/dates';
import { view } from './view';

const now = new Date('2026-11-23T09:00:00Z');
const [one, two, three] = [mail('one'), mail('two'), mail('three')];
const ana = person('Ana Ruiz');
const signIn: Problem = { ...unreachable, kind: 'signIn', code: 'AADSTS65001' };

beforeAll(() => speakAs('en-GB'));

const showing = (item = one, people = [ana], sync = synced): Happening[] => [
  { type: 'front', item },
  { type: 'answered', turn: 1, answer: answerFor(item, people, sync), at: now },
];
const asksOf = (effects: readonly Effect[]) => effects.filter((effect) => effect.type === 'ask').map((effect) => effect.item.key);

describe('A change of mail', () => {
  test('at the start is asked about at once', () => {
    expect(asksOf(after({ type: 'front', item: one }).effects)).toEqual([one.key]);
    expect(asksOf(after({ type: 'front', item: theDay }).effects)).toEqual([theDay.key]);
  });

  test('takes away the person at once and says the new mail', () => {
    const { state } = after(...showing(), { type: 'front', item: two });

    expect(view(state, now)).toMatchObject({ heading: 'For: Subject of two', item: { key: two.key }, body: { kind: 'blank' }, spoken: '' });
  });

  test('is asked about once it has settled, the last one only', () => {
    const { state, effects } = after(...showing(), { type: 'front', item: two }, { type: 'front', item: three }, { type: 'settled', turn: 2 }, { type: 'settled', turn: 3 });

    expect(effects).toContainEqual({ type: 'wait', ms: settleTime, then: { type: 'settled', turn: 3 } });
    expect(asksOf(effects)).toEqual([one.key, three.key]);
    expect(targetOf(state)).toBe(three);
  });

  test('that was told twice is one', () => {
    const { effects } = after(...showing(), { type: 'front', item: mail('one') });

    expect(asksOf(effects)).toEqual([one.key]);
  });

  test('shows an outline only when the answer lets itself be waited for', () => {
    const { state, effects } = after({ type: 'front', item: one });

    expect(effects).toContainEqual({ type: 'wait', ms: skeletonTime, then: { type: 'slow', turn: 1 } });
    expect(view(state, now).body.kind).toBe('blank');
    expect(view(step(state, { type: 'slow', turn: 1 })[0], now).body.kind).toBe('skeleton');
    expect(view(after(...showing(), { type: 'slow', turn: 1 }).state, now).body.kind).toBe('people');
  });

  test('back to the first mail asks again and takes the answer of the second question only', () => {
    const old = answerFor(one, [person('Old Figures')]);
    const { state } = after(...showing(), { type: 'front', item: two }, { type: 'front', item: one }, { type: 'answered', turn: 1, answer: old, at: now });

    expect(view(state, now).body.kind).toBe('blank');
  });
});

test('An answer for another item is not shown, whatever its number', () => {
  const { state } = after({ type: 'front', item: one }, { type: 'answered', turn: 1, answer: answerFor(two, [ana]), at: now });

  expect(view(state, now)).toMatchObject({ body: { kind: 'blank' }, troubles: [{ kind: 'broken' }] });
});

describe('Without a connection', () => {
  test('what is shown stays, with its time and a way to try again', () => {
    const { state } = after(...showing(), { type: 'refresh' }, { type: 'failed', turn: 2, problem: unreachable });

    expect(view(state, now)).toMatchObject({ body: { kind: 'people', chosen: { name: 'Ana Ruiz' } }, troubles: [{ kind: 'unreachable', main: { label: 'Refresh', key: 'R' } }] });
  });

  test('a failure of a question that is no longer asked says nothing', () => {
    expect(view(after(...showing(), { type: 'failed', turn: 1, problem: signIn }).state, now).troubles).toEqual([]);
  });
});

describe('A sign-in', () => {
  const refused = after(...showing(), { type: 'refresh' }, { type: 'failed', turn: 2, problem: signIn }).state;

  test('is asked for with the code that Microsoft gave, and nobody is shown meanwhile', () => {
    expect(view(refused, now)).toMatchObject({ body: { kind: 'blank' }, troubles: [{ kind: 'signIn', title: 'Outlook could not sign you in', text: 'Code AADSTS65001 · nothing lost.' }] });
  });

  test('is asked once, however often the button is pressed', () => {
    const [asking, effects] = step(refused, { type: 'signIn' });

    expect(effects).toEqual([{ type: 'signIn', claims: null }]);
    expect(step(asking, { type: 'signIn' })[1]).toEqual([]);
  });

  test('that succeeds asks for the mail again; one that the owner closes leaves all as it was', () => {
    const asking = step(refused, { type: 'signIn' })[0];

    expect(asksOf(step(asking, { type: 'signedIn' })[1])).toEqual([one.key]);
    expect(view(step(asking, { type: 'notSignedIn', problem: null })[0], now).troubles).toMatchObject([{ kind: 'signIn' }]);
  });

  test('after consent has lapsed starts the reading first', () => {
    const lapsed = after(...showing(one, [ana], { ...synced, state: 'reconnect' }), { type: 'signIn' }).state;

    expect(step(lapsed, { type: 'signedIn' })[1]).toEqual([{ type: 'startSync' }]);
  });
});

describe('During the first sync', () => {
  const first = showing(one, [ana], firstSync);

  test('the person is shown and how far the reading has come', () => {
    expect(view(after(...first).state, now)).toMatchObject({ body: { kind: 'people' }, troubles: [{ kind: 'first', title: '62% · 31,400 of 50,600 mails', progress: { read: 31_400, total: 50_600 } }] });
  });

  test('it is watched, by one stream, through every change of mail', () => {
    const { effects } = after(...first, { type: 'front', item: two }, { type: 'settled', turn: 2 }, { type: 'answered', turn: 2, answer: answerFor(two, [ana], firstSync), at: now });

    expect(effects.filter((effect) => effect.type === 'watchSync')).toEqual([{ type: 'watchSync' }]);
    expect(effects.filter((effect) => effect.type === 'wait' && effect.then.type === 'watch')).toEqual([]);
  });

  test('a stream that broke is opened again; where none can be had, sync is asked every two seconds', () => {
    const { state } = after(...first);

    expect(step(state, { type: 'watchEnded', heard: true })[1]).toEqual([{ type: 'wait', ms: syncTime, then: { type: 'watchAgain' } }]);
    expect(step(state, { type: 'watchAgain' })[1]).toEqual([{ type: 'watchSync' }]);
    expect(step(state, { type: 'watchEnded', heard: false })[1]).toEqual([{ type: 'wait', ms: syncTime, then: { type: 'watch', tries: 0 } }]);
    expect(step(state, { type: 'syncRead', sync: firstSync })[1]).toEqual([{ type: 'wait', ms: syncTime, then: { type: 'watch', tries: 0 } }]);
    expect(step(state, { type: 'syncRead', sync: firstSync, live: true })[1]).toEqual([]);
  });

  test('the person is asked for again when more has been read, and not when nothing has', () => {
    const further = { ...firstSync, read: firstSync.read + 500 };
    const { state, effects } = after(...first, { type: 'watch', tries: 0 }, { type: 'syncRead', sync: firstSync }, { type: 'watch', tries: 0 }, { type: 'syncRead', sync: further });

    expect(asksOf(effects)).toEqual([one.key, one.key]);
    expect(state).toMatchObject({ watching: true, shown: { item: one } });
  });

  test('its end asks for the person again, with all there is now', () => {
    const { effects } = after(...first, { type: 'watch', tries: 0 }, { type: 'syncRead', sync: firstSync }, { type: 'watch', tries: 0 }, { type: 'syncRead', sync: synced });

    expect(effects.filter((effect) => effect.type === 'readSync')).toHaveLength(2);
    expect(asksOf(effects)).toEqual([one.key, one.key]);
  });

  test('an API that is away is asked less and less often', () => {
    const waits = [0, 1, 2, 3, 4, 5].map((tries) => step(after(...first).state, { type: 'syncNotRead', tries })[1][0]);

    expect(waits.map((wait) => (wait?.type === 'wait' ? wait.ms : 0))).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });
});

describe('A follow-up', () => {
  const press = (id: string, item = one, due = '2026-11-30'): Happening => ({ type: 'press', undertaking: undertake(id, item, { id: ana.id ?? '', name: ana.name }, due, 1) });
  const linesOf = (state: PaneState) => {
    const { body } = view(state, now);
    return body.kind === 'people' ? body.lines.map((line) => `${line.title} · ${line.due} · ${line.state}`) : [];
  };
  const kept: Happening = { type: 'kept', id: 'a', followUp: { id: 'a', person: ana.id ?? '', title: 'Follow up with Ana Ruiz', due: '2026-11-30', state: 'inToDo' } };

  test('is a line at once, called kept only when it is', () => {
    expect(linesOf(after(...showing(), press('a')).state)).toEqual(['Follow up with Ana Ruiz · 2026-11-30 · saving']);
    expect(linesOf(after(...showing(), press('a'), kept).state)).toEqual(['Follow up with Ana Ruiz · 2026-11-30 · inToDo']);
  });

  test('pressed twice for the same mail, person and day is one; another day or mail is another', () => {
    const { effects } = after(...showing(), press('a'), press('b'), kept, press('c'), press('d', one, '2026-12-01'), press('e', two));

    expect(effects.flatMap((effect) => (effect.type === 'undertake' ? [effect.undertaking.id] : []))).toEqual(['a', 'd', 'e']);
  });

  test('that failed keeps its line and goes again with the same id, by Retry as by the button', () => {
    const failed: Happening = { type: 'notKept', id: 'a', problem: unreachable };
    const { state, effects } = after(...showing(), press('a'), failed, { type: 'retry', id: 'a' }, failed, press('b'));

    expect(effects.flatMap((effect) => (effect.type === 'undertake' ? [effect.undertaking.id] : []))).toEqual(['a', 'a', 'a']);
    expect(linesOf(state)).toEqual(['Follow up with Ana Ruiz · 2026-11-30 · saving']);
  });

  test('goes on for its own mail and person while another mail is in front', () => {
    const { state } = after(...showing(), press('a'), { type: 'front', item: two }, { type: 'answered', turn: 2, answer: answerFor(two, [person('Tomas Berg')]), at: now }, kept);

    expect(linesOf(state)).toEqual([]);
    expect(state.undertakings).toMatchObject([{ key: one.key, state: 'inToDo' }]);
  });

  test('is shown as the API tells it, once, as soon as the API knows of it', () => {
    const told = { ...ana, followUps: [{ id: 'a', person: ana.id ?? '', title: 'Send survey link', due: '2026-12-02', state: 'waiting' as const }] };
    const { state } = after(...showing(), press('a'), kept, { type: 'refresh' }, { type: 'answered', turn: 2, answer: answerFor(one, [told]), at: now });

    expect(linesOf(state)).toEqual(['Send survey link · 2026-12-02 · waiting']);
  });

  test('that was ticked off in To Do is gone with the next answer', () => {
    const { state } = after(...showing(), press('a'), kept, { type: 'refresh' }, { type: 'answered', turn: 2, answer: answerFor(one, [ana]), at: now });

    expect(linesOf(state)).toEqual([]);
  });

  test('that needs a sign-in shows the way to it, and the person stays', () => {
    const { state } = after(...showing(), press('a'), { type: 'notKept', id: 'a', problem: signIn });

    expect(view(state, now)).toMatchObject({ body: { kind: 'people' }, troubles: [{ kind: 'signIn' }] });
  });
});

describe('Somebody unknown', () => {
  const maya = person('Maya Osei', { id: null, standing: 'new', health: null });
  const add: Happening = { type: 'add', adding: { key: one.key, address: maya.address, name: maya.name, state: 'saving', problem: null } };
  const added: Happening = { type: 'added', key: one.key, address: maya.address };

  test('is added by one press, and the mail is asked for again', () => {
    const { effects } = after(...showing(one, [maya]), add, add, added);

    expect(effects.filter((effect) => effect.type === 'add')).toHaveLength(1);
    expect(asksOf(effects)).toEqual([one.key, one.key]);
  });

  test('added while another mail has come to the front changes nothing there', () => {
    const { state, effects } = after(...showing(one, [maya]), add, { type: 'front', item: two }, added);

    expect(asksOf(effects)).toEqual([one.key]);
    expect(state.adding).toEqual([]);
  });

  test('may be added again when it failed', () => {
    const failed: Happening = { type: 'notAdded', key: one.key, address: maya.address, problem: unreachable };
    const { effects } = after(...showing(one, [maya]), add, failed, add);

    expect(effects.filter((effect) => effect.type === 'add')).toHaveLength(2);
  });
});

describe('Of several people', () => {
  const colleague = person('Kim Lee', { colleague: true });
  const tomas = person('Tomas Berg');

  test('the first in the API’s order is shown, a colleague only when there is nobody else', () => {
    expect(view(after(...showing(one, [colleague, tomas, ana])).state, now).body).toMatchObject({ chosen: { name: 'Tomas Berg' } });
    expect(view(after(...showing(one, [colleague])).state, now).body).toMatchObject({ chosen: { name: 'Kim Lee' } });
  });

  test('the one the owner chose is remembered for the thread, and for no other', () => {
    const reply = mail('reply', 'Re: Subject of one', 'thread of one');
    const chosen: Happening[] = [...showing(one, [tomas, ana]), { type: 'choose', thread: one.thread, address: ana.address }];
    const next = (item: typeof one): Happening[] => [...chosen, { type: 'front', item }, { type: 'answered', turn: 2, answer: answerFor(item, [tomas, ana]), at: now }];

    expect(view(after(...next(reply)).state, now).body).toMatchObject({ chosen: { name: 'Ana Ruiz' } });
    expect(view(after(...next(two)).state, now).body).toMatchObject({ chosen: { name: 'Tomas Berg' } });
  });
});

describe('Today', () => {
  test('is what is shown without a mail, and the first tab', () => {
    const { state } = after({ type: 'front', item: theDay }, { type: 'answered', turn: 1, answer: answerFor(theDay, []), at: now });

    expect(view(state, now)).toMatchObject({ heading: expect.stringContaining('23') as string, tabs: ['today', 'plan'], tab: 'today', body: { kind: 'day' } });
  });

  test('can be looked at beside a mail, and the next mail is shown all the same', () => {
    const { state, effects } = after(...showing(), { type: 'tab', tab: 'today' });
    const next = after(...showing(), { type: 'tab', tab: 'today' }, { type: 'front', item: two }).state;

    expect(asksOf(effects)).toEqual([one.key, theDay.key]);
    expect(view(state, now)).toMatchObject({ item: { key: theDay.key }, tabs: ['person', 'today', 'plan'], body: { kind: 'blank' } });
    expect(view(next, now)).toMatchObject({ item: { key: two.key }, tab: 'person' });
  });
});
