import { describe, expect, test } from 'vitest';
import { readItem, theDay } from './item';

const someone = (displayName: string, emailAddress: string) => ({ displayName, emailAddress });
const mail = { itemId: 'AAk=', internetMessageId: '<1@x.test>', conversationId: 'c', subject: ' Hello ', from: someone('Ana Ruiz', 'ana@x.test'), to: [], cc: [] };

describe('A mail in front of the owner', () => {
  test('is known by both of its names', () => {
    expect(readItem(mail)).toMatchObject({ key: '<1@x.test>|AAk=', kind: 'mail', subject: 'Hello', thread: 'c', internetMessageId: '<1@x.test>' });
    expect(readItem({ ...mail, itemId: 'BBk=' }).key).not.toBe(readItem(mail).key);
    expect(readItem({ ...mail, internetMessageId: undefined })).toMatchObject({ key: '|AAk=', internetMessageId: null });
  });

  test('is known as sent by its owner, and when, whatever the case of the address', () => {
    const at = { ...mail, dateTimeCreated: new Date('2026-11-23T08:00:00Z') };

    expect(readItem(at, 'ANA@x.test').sent).toBe('2026-11-23T08:00:00.000Z');
    expect([readItem(at, 'jo@x.test').sent, readItem(at).sent, readItem(mail, 'ana@x.test').sent, readItem({ ...at, dateTimeCreated: new Date(Number.NaN) }, 'ana@x.test').sent]).toEqual([null, null, null, null]);
  });

  test('of a mailbox that is shared is read without anything that would be linked to it', () => {
    const shared = { ...mail, dateTimeCreated: new Date('2026-11-23T08:00:00Z'), getSharedPropertiesAsync: () => undefined };

    expect(readItem(mail).shared).toBe(false);
    expect(readItem(shared, 'ana@x.test')).toMatchObject({ key: '<1@x.test>|AAk=', shared: true, internetMessageId: null, sent: null, people: ['Ana Ruiz <ana@x.test>'] });
  });

  test('has its people once each, the sender first', () => {
    const people = readItem({ ...mail, to: [someone('Tomas', 'tomas@x.test'), someone('Ana again', 'ANA@x.test')], cc: [someone('', 'jo@x.test'), someone('list', '')] }).people;

    expect(people).toEqual(['Ana Ruiz <ana@x.test>', 'Tomas <tomas@x.test>', 'jo@x.test']);
  });

  test('keeps a name from passing for an address', () => {
    expect(readItem({ ...mail, from: someone('"Boss" <boss@bank.test>', 'thief@evil.test') }).people).toEqual(['Boss boss@bank.test <thief@evil.test>']);
  });

  test('has at most a hundred people', () => {
    expect(readItem({ ...mail, to: Array.from({ length: 300 }, (_, at) => someone('', `p${at}@x.test`)) }).people).toHaveLength(100);
  });

  test('is copied: what the host changes later changes nothing', () => {
    const held = { ...mail, to: [someone('Tomas', 'tomas@x.test')] };
    const item = readItem(held);
    held.subject = 'Another';
    held.to.push(someone('Jo', 'jo@x.test'));

    expect(item).toMatchObject({ subject: 'Hello', people: ['Ana Ruiz <ana@x.test>', 'Tomas <tomas@x.test>'] });
  });
});

test.each([
  ['nothing', null],
  ['nothing yet', undefined],
  ['a draft, whose subject is a function', { subject: { getAsync: () => undefined }, itemId: 'AAk=' }],
  ['an item without any name', { subject: 'x' }],
])('%s in front is the day', (_, held) => {
  expect(readItem(held)).toBe(theDay);
});
