import { describe, expect, test } from 'vitest';
import { unreachable } from '../api/problem';
import { after } from '../pane/after';
import { answerFor, mail, person, theDay } from '../pane/samples';
import type { Effect, Happening } from '../pane/state';
import { newAct } from '../today/acting';
import { linesFor, requestOf, undertake } from './undertaking';

const now = new Date('2026-11-23T09:00:00Z');
const ana = person('Ana Ruiz');
const jo = { id: 'q', name: 'Jo Diaz' };
const one = mail('one');

const day: Happening[] = [
  { type: 'front', item: theDay },
  { type: 'answered', turn: 1, answer: answerFor(theDay, []), at: now },
];
const press = (id: string): Happening => ({ type: 'press', undertaking: undertake(id, theDay, jo, '2026-11-23', 1, { line: { key: 'rhythm|q|1', what: 'Write to Jo Diaz' } }) });
const kept = (id: string, followUp = id): Happening => ({ type: 'kept', id, followUp: { id: followUp, person: 'q', title: 'Write to Jo Diaz', due: '2026-11-23', state: 'inToDo' } });
const back = (id: string): Happening => ({ type: 'takeBackPress', id });
const writesOf = ({ effects }: { effects: Effect[] }) => effects.flatMap((effect) => (effect.type === 'undertake' || effect.type === 'takeBackPress' ? [`${effect.type} ${effect.undertaking.followUp ?? effect.undertaking.id}`] : []));
const asks = ({ effects }: { effects: Effect[] }) => effects.filter((effect) => effect.type === 'ask').length;

describe('A line put in To Do', () => {
  test('is sent with its key, so that it is undertaken once', () => {
    expect(requestOf(undertake('x', theDay, jo, '2026-11-23', 1, { line: { key: 'rhythm|q|1', what: 'Write to Jo Diaz' } }))).toEqual({ id: 'x', person: 'q', due: '2026-11-23', title: 'Write to Jo Diaz', mail: null, from: 'rhythm|q|1' });
  });

  test('is taken back once, by the name the API gave it, and can then be put there again', () => {
    const taken = after(...day, press('x'), kept('x', 'f'), back('x'), back('x'), { type: 'pressTakenBack', id: 'x' }, press('y'));

    expect(writesOf(taken)).toEqual(['undertake x', 'takeBackPress f', 'undertake y']);
    expect(taken.state.undertakings.map(({ id, state }) => `${id} ${state}`)).toEqual(['y saving']);
    expect(asks(taken)).toBe(1);
  });

  test('cannot be taken back before it is kept', () => {
    expect(writesOf(after(...day, press('x'), back('x')))).toEqual(['undertake x']);
  });

  test('that could not be taken back says so and can be tried again; what arrives late changes nothing', () => {
    const taken = after(...day, press('x'), kept('x'), back('x'), kept('x'), { type: 'pressNotTakenBack', id: 'x', problem: unreachable }, { type: 'notKept', id: 'x', problem: unreachable });
    expect(taken.state.undertakings).toMatchObject([{ state: 'notUndone', problem: unreachable }]);

    expect(writesOf(after(...day, press('x'), kept('x'), back('x'), { type: 'pressNotTakenBack', id: 'x', problem: unreachable }, back('x')))).toEqual(['undertake x', 'takeBackPress x', 'takeBackPress x']);
  });

  test('taken back after the day was read anew asks for the day once more', () => {
    const read: Happening[] = [{ type: 'refresh' }, { type: 'answered', turn: 2, answer: answerFor(theDay, []), at: now }];

    expect(asks(after(...day, press('x'), kept('x'), back('x'), ...read, { type: 'pressTakenBack', id: 'x' }))).toBe(3);
  });
});

describe('A mail that waits for an answer', () => {
  const waits = { sentAt: '2026-11-23T08:00:00.000Z', zone: 'Europe/Berlin' };

  test('says when it was sent and whose day is meant', () => {
    expect(requestOf(undertake('x', one, jo, '2026-11-26', 1, { waits }))).toEqual({
      id: 'x',
      person: 'q',
      due: '2026-11-26',
      title: 'No answer yet from Jo Diaz',
      mail: { internetMessageId: '<one@mail.test>', subject: 'Subject of one', sentAt: waits.sentAt },
      ifNoReply: true,
      zone: 'Europe/Berlin',
    });
  });

  test('is another wish than a follow-up on the same day', () => {
    const plain: Happening = { type: 'press', undertaking: undertake('x', one, jo, '2026-11-26', 1) };
    const watch = (id: string): Happening => ({ type: 'press', undertaking: undertake(id, one, jo, '2026-11-26', 1, { waits }) });

    expect(writesOf(after({ type: 'front', item: one }, plain, watch('y'), watch('z')))).toEqual(['undertake x', 'undertake y']);
  });
});

test('What was let go beside a mail can be pressed anew, on the same day', () => {
  const anew = (id: string): Happening => ({ type: 'press', undertaking: undertake(id, one, { id: ana.id ?? '', name: ana.name }, '2026-11-30', 1) });
  const deed = { kind: 'letGo', person: ana.id ?? '', followUp: { id: 'x', title: 'Follow up with Ana Ruiz', due: '2026-11-30' } } as const;
  const { effects } = after({ type: 'front', item: one }, anew('x'), kept('x'), { type: 'act', act: newAct('a', one.key, 'Ana Ruiz', deed, 1) }, { type: 'acted', id: 'a', deed }, anew('y'));

  expect(effects.flatMap((effect) => (effect.type === 'undertake' ? [effect.undertaking.id] : []))).toEqual(['x', 'y']);
});

test('What the API knows under another name than the press stands there once', () => {
  const known = { id: 'f', person: ana.id ?? '', title: 'Write', due: '2026-11-23', state: 'inToDo' } as const;
  const pressed = { ...undertake('x', one, { id: ana.id ?? '', name: ana.name }, '2026-11-23', 5), followUp: 'f', state: 'inToDo' } as const;

  expect(linesFor({ ...ana, followUps: [known] }, [pressed], 1).map(({ id }) => id)).toEqual(['f']);
});
