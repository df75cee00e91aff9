import { describe, expect, test } from 'vitest';
import type { PersonView } from '../api/client';
import { keepSingleKeys } from '../pane/keys';
import { mail, person } from '../pane/samples';
import { onNewStages, type Stage } from '../pane/stage';
import { stepOfSearching } from './searching';

let stage: Stage;
onNewStages((next) => {
  stage = next;
  localStorage.clear();
});

const known = (name: string, address: string | null = `${name.split(' ')[0]?.toLowerCase() ?? ''}@x.test`): PersonView => ({ id: `id of ${name}`, name, addresses: address === null ? [] : [address], standing: 'known', role: null, health: null });

async function type(text: string): Promise<void> {
  const field = stage.all('search-field')[0] as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await stage.pass(300);
}

describe('Somebody is found without a mail of theirs', () => {
  test('by the key or the button, by what is typed last, and stands there with the way back to the mail', async () => {
    stage.everybody = [known('Ana Ruiz'), known('Tomas Berg'), known('Old Card', null)];
    stage.people = (item) => (item.kind === 'person' ? [person(item.subject)] : [person('Jo Diaz')]);
    await stage.show(mail('one'));

    await stage.key('/', stage.root);
    expect(document.activeElement).toBe(stage.all('search-field')[0]);
    await type('ber');
    expect(stage.all('found').map((one) => one.textContent)).toEqual([expect.stringContaining('Tomas Berg')]);

    stage.looks(known('Tomas Berg'));
    await stage.click('found');
    await stage.pass(100);
    expect(stage.text('for')).toBe('Tomas Berg');
    expect(stage.text('person-name')).toBe('Tomas Berg');
    expect(document.activeElement).toBe(stage.all('leave-person')[0]);

    await stage.click('leave-person');
    await stage.pass(100);
    expect(stage.text('person-name')).toBe('Jo Diaz');
    expect(stage.all('leave-person')).toEqual([]);
  });

  test('and another mail in front takes their place', async () => {
    stage.people = (item) => [person(item.kind === 'person' ? item.subject : 'Jo Diaz')];
    await stage.show(mail('one'));
    stage.looks(known('Ana Ruiz'));
    stage.everybody = [known('Ana Ruiz')];
    await stage.key('/', stage.root);
    await type('ana');
    await stage.click('found');
    await stage.pass(100);
    expect(stage.text('person-name')).toBe('Ana Ruiz');

    await stage.show(mail('two'));
    expect(stage.text('person-name')).toBe('Jo Diaz');
    expect(stage.text('for')).toContain('two');
  });

  test('nobody by that name is said, a card without an address cannot be pressed, Escape closes and gives the focus back', async () => {
    stage.everybody = [known('Old Card', null)];
    await stage.show(mail('one'));
    await stage.click('open-search');
    await type('zzz');
    expect(stage.text('search')).toContain('Nobody by that name.');
    await type('old');
    expect(stage.text('search')).toContain('Old Card no address');
    expect(stage.all('found')).toEqual([]);

    await stage.key('Escape');
    expect(stage.all('search')).toEqual([]);
    expect(document.activeElement).toBe(stage.all('open-search')[0]);
  });

  test('an answer to what was typed before is too late', () => {
    const [first] = stepOfSearching({ text: '', asked: 0, found: null, problem: null }, { type: 'search', text: 'a' });
    const [second] = stepOfSearching(first, { type: 'search', text: 'an' });
    const [late] = stepOfSearching(second, { type: 'found', asked: 1, people: [known('Wrong One')] });

    expect(late?.found).toBeNull();
    expect(stepOfSearching(second, { type: 'searchSettled', asked: 1 })[1]).toEqual([]);
    expect(stepOfSearching(second, { type: 'searchSettled', asked: 2 })[1]).toEqual([{ type: 'find', text: 'an', asked: 2 }]);
  });
});

describe('Keys pressed alone', () => {
  test('are shown by ?, and can be switched off', async () => {
    await stage.show(mail('one'));
    await stage.key('?', stage.root);
    expect(stage.text('keys')).toContain('find somebody');

    await stage.click('single-keys');
    await stage.key('Escape');
    expect(stage.all('keys')).toEqual([]);
    const asked = stage.asked.length;
    await stage.key('/', stage.root);
    await stage.key('r', stage.root);
    await stage.pass(500);
    expect([stage.all('search').length, stage.asked.length]).toEqual([0, asked]);

    keepSingleKeys(true);
    await stage.key('/', stage.root);
    expect(stage.all('search')).toHaveLength(1);
  });

  test('never act where something is typed', async () => {
    await stage.show(mail('one'));
    await stage.key('/', stage.root);
    const asked = stage.asked.length;
    await stage.key('r');
    await stage.key('?');
    await stage.pass(500);

    expect([stage.asked.length, stage.all('keys').length]).toEqual([asked, 0]);
  });
});
