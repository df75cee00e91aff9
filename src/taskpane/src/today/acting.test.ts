import { describe, expect, test } from 'vitest';
import { unreachable } from '../api/problem';
import { after } from '../pane/after';
import { answerFor, mail, person, theDay } from '../pane/samples';
import type { Effect, Happening } from '../pane/state';
import { step } from '../pane/step';
import { view } from '../pane/view';
import { type Act, type Deed, newAct } from './acting';

const now = new Date('2026-11-23T09:00:00Z');
const [one, two] = [mail('one'), mail('two')];
const ana = person('Ana Ruiz');
const anaId = ana.id ?? '';

const talk: Deed = { kind: 'talk', person: anaId, talk: 'call', at: now.toISOString() };
const later = (key: string): Deed => ({ kind: 'putOff', keys: [key], until: '2026-11-24', today: '2026-11-23' });
const onDay = (id: string, line = 'a'): Happening => ({ type: 'act', act: newAct(id, theDay.key, 'Ana Ruiz', later(line), 1, line) });
const beside = (id: string, deed: Deed = talk): Happening => ({ type: 'act', act: newAct(id, one.key, 'Ana Ruiz', deed, 1) });
const acted = (id: string, deed: Deed = talk): Happening => ({ type: 'acted', id, deed });
const showing: Happening[] = [
  { type: 'front', item: one },
  { type: 'answered', turn: 1, answer: answerFor(one, [ana]), at: now },
];
const theDayShown: Happening[] = [
  { type: 'front', item: theDay },
  { type: 'answered', turn: 1, answer: answerFor(theDay, []), at: now },
];
const actsOf = ({ effects }: { effects: Effect[] }) => effects.flatMap((effect) => (effect.type === 'act' || effect.type === 'takeBack' ? [`${effect.type} ${effect.act.id}`] : []));
const statesOf = (acts: readonly Act[]) => acts.map(({ id, state }) => `${id} ${state}`);
const asks = (effects: readonly Effect[]) => effects.filter((effect) => effect.type === 'ask').length;

describe('What is pressed', () => {
  test('goes out once, however often it is pressed meanwhile, and another kind of talk is no second talk', () => {
    expect(actsOf(after(...showing, beside('x'), beside('y'), beside('z', { ...talk, talk: 'chat' })))).toEqual(['act x']);
  });

  test('is not said to be done before it is', () => {
    expect(statesOf(after(...showing, beside('x')).state.acts)).toEqual(['x saving']);
    expect(statesOf(after(...showing, beside('x'), acted('x')).state.acts)).toEqual(['x done']);
  });

  test('that failed goes again with the same id, and can be taken back to be sure', () => {
    const failed: Happening = { type: 'notActed', id: 'x', deed: talk, problem: unreachable };

    expect(actsOf(after(...showing, beside('x'), failed, { type: 'actAgain', id: 'x' }, failed, { type: 'takeBack', id: 'x' }))).toEqual(['act x', 'act x', 'takeBack x']);
  });

  test('that failed is not pressed a second time with another id', () => {
    expect(actsOf(after(...showing, beside('x'), { type: 'notActed', id: 'x', deed: talk, problem: unreachable }, beside('y')))).toEqual(['act x']);
  });

  test('can be taken back once, and is gone when it has been', () => {
    const { state, effects } = after(...showing, beside('x'), acted('x'), { type: 'takeBack', id: 'x' }, { type: 'takeBack', id: 'x' }, { type: 'takenBack', id: 'x' });

    expect(actsOf({ effects })).toEqual(['act x', 'takeBack x']);
    expect(state.acts).toEqual([]);
  });

  test('and could not be taken back says so, and can be tried again', () => {
    const { state, effects } = after(...showing, beside('x'), acted('x'), { type: 'takeBack', id: 'x' }, { type: 'notTakenBack', id: 'x', problem: unreachable }, { type: 'takeBack', id: 'x' });

    expect(actsOf({ effects })).toEqual(['act x', 'takeBack x', 'takeBack x']);
    expect(statesOf(state.acts)).toEqual(['x undoing']);
  });

  test('tells what came of it late, doubled or for nothing, and nothing happens twice', () => {
    const { state, effects } = after(...showing, acted('x'), beside('x'), acted('x'), acted('x'), { type: 'takenBack', id: 'x' }, { type: 'notActed', id: 'x', deed: talk, problem: unreachable });

    expect(statesOf(state.acts)).toEqual(['x done']);
    expect(asks(effects)).toBe(2);
  });
});

describe('On the day', () => {
  test('a line stays done until the next press, and is then no longer offered to be taken back', () => {
    const { state, effects } = after(...theDayShown, onDay('x', 'a'), acted('x', later('a')), onDay('y', 'b'), { type: 'takeBack', id: 'x' });

    expect(statesOf(state.acts)).toEqual(['x past', 'y saving']);
    expect(actsOf({ effects })).toEqual(['act x', 'act y']);
  });

  test('or until the next reading, but not one that was asked for before it', () => {
    const before = after(...theDayShown, { type: 'refresh' }, onDay('x'), acted('x', later('a')), { type: 'answered', turn: 2, answer: answerFor(theDay, []), at: now });
    expect(statesOf(before.state.acts)).toEqual(['x done']);

    const [asked] = step(before.state, { type: 'refresh' });
    expect(step(asked, { type: 'answered', turn: 3, answer: answerFor(theDay, []), at: now })[0].acts).toEqual([]);
  });

  test('what was done asks for nothing; all lines taken back do', () => {
    const all: Deed = { kind: 'putAllOff', until: '2026-11-30', today: '2026-11-23', keys: null };
    const done = after(...theDayShown, { type: 'act', act: newAct('x', theDay.key, '', all, 1) }, acted('x', { ...all, keys: ['a', 'b'] }));

    expect(asks(done.effects)).toBe(1);
    expect(done.state.acts).toMatchObject([{ deed: { keys: ['a', 'b'] } }]);
    const [undoing] = step(done.state, { type: 'takeBack', id: 'x' });
    expect(asks(step(undoing, { type: 'takenBack', id: 'x' })[1])).toBe(1);
  });
});

describe('Beside a mail', () => {
  test('the person is asked for again, and what was done can still be taken back', () => {
    const { state, effects } = after(...showing, beside('x'), acted('x'), { type: 'answered', turn: 2, answer: answerFor(one, [ana]), at: now });

    expect(asks(effects)).toBe(2);
    expect(statesOf(state.acts)).toEqual(['x done']);
  });

  test('whoever it was done for stays in sight, although they need it least now', () => {
    const tomas = person('Tomas Berg');
    const { state } = after(...showing.slice(0, 1), { type: 'answered', turn: 1, answer: answerFor(one, [ana, tomas]), at: now }, beside('x'), acted('x'), { type: 'answered', turn: 2, answer: answerFor(one, [tomas, ana]), at: now });

    expect(view(state, now).body).toMatchObject({ chosen: { name: 'Ana Ruiz' }, acts: [{ id: 'x' }] });
  });

  test('it goes on for its own person while another mail is in front, and asks for nothing there', () => {
    const { state, effects } = after(...showing, beside('x'), { type: 'front', item: two }, acted('x'));

    expect(asks(effects)).toBe(1);
    expect(state.acts).toMatchObject([{ key: one.key, deed: { person: anaId }, state: 'done' }]);
  });
});
