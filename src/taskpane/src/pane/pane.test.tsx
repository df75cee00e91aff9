import { beforeEach, describe, expect, test } from 'vitest';
import { unreachable } from '../api/problem';
import type { Item } from '../office/item';
import { firstSync, health, mail, person, synced, theDay } from './samples';
import { onNewStages, type Stage } from './stage';

const [one, two] = [mail('one'), mail('two')];
const ana = person('Ana Ruiz', { role: { title: 'Bridge lead', company: 'Northwind', source: 'Outlook card', since: '2026-11-03T08:00:00Z' } });
const tomas = person('Tomas Berg', { health: { ...health, number: 44, word: 'cooling' } });

let stage: Stage;

onNewStages((next) => {
  stage = next;
  stage.people = (item: Item) => (item.key === two.key ? [tomas] : item.kind === 'mail' ? [ana] : []);
});

describe('Beside the mail of a known person', () => {
  test('stand who it is, one number, one word, one sentence, and whose mail it is', async () => {
    await stage.show(one);

    expect(stage.text('for')).toBe('For: Subject of one');
    expect(stage.text('person-name')).toBe('Ana Ruiz');
    expect(stage.text('health-number')).toBe('78');
    expect(stage.text('health-word')).toBe('Warm');
    expect(stage.text('health-sentence')).toBe('Usually every 3 weeks; last 12 days ago.');
    expect(stage.root.textContent).toContain('Bridge lead · Northwind');
    expect(stage.root.textContent).toContain('Outlook card · 3 Nov');
    expect(stage.root.querySelector('[data-item]')?.getAttribute('data-item')).toBe(one.key);
  });

  test('one question to the API is enough', async () => {
    await stage.show(one);

    expect(stage.asked).toEqual([one.key]);
  });

  test('it is said once to those who listen', async () => {
    await stage.show(one);
    const spoken = stage.root.querySelector('[aria-live]');
    const said: (string | null)[] = [];
    new MutationObserver(() => said.push(spoken?.textContent ?? null)).observe(stage.root, { subtree: true, childList: true, characterData: true });
    await stage.show(two);
    await stage.click('sync');
    await stage.pass(500);

    expect(spoken?.textContent).toBe('Now showing Tomas Berg, 44, cooling');
    expect(new Set(said)).toEqual(new Set(['', 'Now showing Tomas Berg, 44, cooling']));
  });

  test('what would change it and how it moved stand below the parts, and one press says what the owner knows', async () => {
    const moved = person('Ana Ruiz', { health: { ...health, trend: { points: -12, part: 'missed beats', since: '2026-10-26T00:00:00Z' } } });
    stage.people = () => [moved];
    await stage.show(one);
    await stage.click(stage.button('Why?'));

    expect(stage.text('health-outlook')).toBe('An exchange now would make it 85.');
    expect(stage.text('health-trend')).toBe('Down 12 since 26 Oct, most by missed beats.');
    expect(stage.root.querySelector('[data-testid=take-back]')).toBeNull();

    await stage.click('correct-quiet');
    await stage.pass(500);

    expect(stage.corrected).toEqual([[moved.id, 'quiet']]);
    expect(stage.asked).toEqual([one.key, one.key]);
  });

  test('the parts add up to the number, open in place and close with Escape', async () => {
    await stage.show(one);
    const why = stage.button('Why?');
    await stage.click(why);

    expect([...stage.root.querySelectorAll('.parts tbody td')].map((cell) => cell.textContent)).toEqual(['+30', '+60', '−12']);
    expect(stage.root.querySelector('.parts tfoot td')?.textContent).toBe(stage.text('health-number'));

    await stage.key('Escape');
    expect(stage.root.querySelector('.parts')).toBeNull();
    expect(document.activeElement).toBe(why);
  });

  test('what was opened for one is closed for the next', async () => {
    await stage.show(one);
    await stage.click(stage.button('Why?'));
    await stage.show(two);

    expect(stage.root.querySelector('.parts')).toBeNull();
  });
});

describe('When the mail changes', () => {
  test('the old person is gone at once, and the For line is the new mail’s', async () => {
    await stage.show(one);
    await stage.select(two);

    expect(stage.text('for')).toBe('For: Subject of two');
    expect(stage.text('person-name')).toBeNull();
    expect(stage.all('follow-up-1w')).toEqual([]);
  });

  test('somebody walking down the list asks once, for where they stopped', async () => {
    await stage.show(one);
    for (let at = 0; at < 20; at++) {
      await stage.select(mail(`passing ${at}`));
      await stage.pass(80);
    }
    await stage.show(two);

    expect(stage.asked).toEqual([one.key, two.key]);
    expect(stage.text('person-name')).toBe('Tomas Berg');
  });

  test('a question under way is given up', async () => {
    stage.answerTime = 5_000;
    await stage.select(one);
    await stage.pass(400);
    expect(stage.root.querySelector('.skeleton')).not.toBeNull();
    await stage.select(two);
    await stage.pass(10_000);

    expect(stage.aborted).toBeGreaterThan(0);
    expect(stage.text('person-name')).toBe('Tomas Berg');
  });

  test('and Outlook forgets to say so, the answer for the old mail finds that out', async () => {
    await stage.select(one);
    await stage.select(two, false);
    await stage.pass(60);
    expect(stage.text('person-name')).toBeNull();
    await stage.pass(500);

    expect(stage.text('for')).toBe('For: Subject of two');
    expect(stage.text('person-name')).toBe('Tomas Berg');
  });

  test('and Outlook forgets to say so, R looks for itself', async () => {
    await stage.show(one);
    await stage.select(two, false);
    await stage.key('r', stage.root);
    await stage.pass(500);

    expect(stage.text('person-name')).toBe('Tomas Berg');
  });
});

describe('A follow-up', () => {
  test('is made for the mail and the person it was pressed beside, on the day the button says', async () => {
    await stage.show(one);
    await stage.click('follow-up-1w');

    expect(stage.text('follow-up-line')).toBe('Follow up with Ana Ruiz30 Nov · saving');
    expect(stage.undertaken).toMatchObject([{ person: ana.id, due: '2026-11-30', mail: { internetMessageId: '<one@mail.test>', subject: 'Subject of one' } }]);
    await stage.pass(100);
    expect(stage.text('follow-up-line')).toBe('Follow up with Ana Ruiz30 Nov · To Do');
  });

  test('on a chosen date goes to that date, and the focus goes back to the button', async () => {
    await stage.show(one);
    await stage.click('follow-up-date');
    const input = stage.root.querySelector<HTMLInputElement>('input[type="date"]');
    expect(document.activeElement).toBe(input);
    if (input !== null) {
      input.value = '2026-12-24';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await stage.pass(1);
    await stage.click(stage.button('Set'));

    expect(stage.undertaken).toMatchObject([{ due: '2026-12-24' }]);
    expect(document.activeElement).toBe(stage.all('follow-up-date')[0]);
  });

  test('typed into a field, a single key is a letter', async () => {
    await stage.show(one);
    await stage.click('follow-up-date');
    await stage.key('r');
    await stage.pass(500);

    expect(stage.asked).toHaveLength(1);
  });

  test('that could not be kept says so, and Retry sends the same again', async () => {
    await stage.show(one);
    stage.down = unreachable;
    await stage.click('follow-up-tomorrow');
    await stage.pass(100);
    expect(stage.text('follow-up-line')).toContain('Tue · not saved');
    expect(stage.text('follow-up-line')).toContain('No connection just now.');

    stage.down = null;
    await stage.click(stage.button('Retry'));
    await stage.pass(100);
    expect(stage.text('follow-up-line')).toBe('Follow up with Ana RuizTue · To Do');
    expect(new Set(stage.undertaken.map((sent) => sent.id)).size).toBe(1);
  });
});

test('Somebody unknown has no number; after Add the pane asks again', async () => {
  let known = false;
  const maya = () => person('Maya Osei', known ? {} : { id: null, standing: 'new', health: null, mails: 1 });
  stage.people = () => [maya()];
  await stage.show(one);

  expect(stage.text('health-number')).toBe('–');
  expect(stage.text('health-word')).toBe('New');
  expect(stage.root.textContent).toContain('Not among your people yet');
  expect(stage.all('follow-up-1w')).toEqual([]);

  known = true;
  await stage.key('Enter', stage.root.querySelector('.card') ?? stage.root);
  await stage.pass(500);
  expect(stage.added).toEqual([{ address: maya().address, name: 'Maya Osei' }]);
  expect(stage.text('health-number')).toBe('78');
  expect(stage.all('add-person')).toEqual([]);
});

describe('Beside a mail with several people', () => {
  const crowd = ['Ana Ruiz', 'Tomas Berg', 'Jo Diaz', 'Maya Osei', 'Lee Park', 'Priya Nair'].map((name) => person(name));
  const colleagues = [person('Kim Lee', { colleague: true })];
  beforeEach(() => {
    stage.people = () => [...colleagues, ...crowd];
  });

  test('four stand in a row in the API’s order, the rest behind a number, colleagues folded', async () => {
    await stage.show(one);

    expect(stage.all('chip').map((chip) => chip.title)).toEqual(['Ana Ruiz', 'Tomas Berg', 'Jo Diaz', 'Maya Osei']);
    expect(stage.button('+2')).toBeDefined();
    expect(stage.text('person-name')).toBe('Ana Ruiz');
    expect(stage.root.textContent).toContain('1 colleague of yours');
    expect(stage.root.textContent).not.toContain('Kim Lee');
  });

  test('they have one tab stop; arrows, Home and End choose, through all of them', async () => {
    await stage.show(one);
    const stops = () => stage.all('chip').filter((chip) => chip.tabIndex === 0).map((chip) => chip.title);
    stage.all('chip')[0]?.focus();
    const walked: (string | null)[] = [];
    for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
      await stage.key(key);
      walked.push(stage.text('person-name'));
      expect(stops()).toEqual([stage.text('person-name')]);
      expect((document.activeElement as HTMLElement).title).toBe(stage.text('person-name'));
    }

    expect(walked).toEqual(['Tomas Berg', 'Priya Nair', 'Ana Ruiz', 'Priya Nair', 'Ana Ruiz']);
  });

  test('a colleague can be looked at, and left again', async () => {
    await stage.show(one);
    await stage.click(stage.button('1 colleague of yours'));
    await stage.click(stage.button('Kim Lee'));
    expect(stage.text('person-name')).toBe('Kim Lee');

    await stage.click(stage.all('chip')[0]);
    expect(stage.text('person-name')).toBe('Ana Ruiz');
  });
});

describe('Without a mail', () => {
  test('the day is shown, and no tab that has nothing', async () => {
    await stage.show(theDay);

    expect(stage.text('for')).toBe('For: Mon 23 Nov');
    expect(stage.all('tab-person')).toEqual([]);
    expect(stage.all('tab-today')).toHaveLength(1);
    expect(stage.all('tab-plan')).toHaveLength(1);
    expect(stage.root.textContent).toContain('Nothing is waiting today.');
  });
});

describe('When something is in the way', () => {
  test('a lost connection keeps the person, says so and tries again on Refresh', async () => {
    await stage.show(one);
    stage.down = unreachable;
    await stage.key('R', stage.root);
    await stage.pass(500);
    expect(stage.text('person-name')).toBe('Ana Ruiz');
    expect(stage.text('sync')).toBe('offline');
    expect(stage.text('trouble')).toContain('What you see was read at 10:00.');

    stage.down = null;
    await stage.click(stage.button('Refresh'));
    await stage.pass(500);
    expect(stage.all('trouble')).toEqual([]);
  });

  test('during the first sync the person is there, the card counts, and the end brings all figures', async () => {
    stage.sync = firstSync;
    await stage.show(one);
    expect(stage.text('trouble')).toContain('62% · 31,400 of 50,600 mails');

    stage.sync = { ...firstSync, read: 45_540 };
    stage.hear(stage.sync);
    await stage.pass(100);
    expect(stage.text('trouble')).toContain('90% · 45,540 of 50,600 mails');
    expect(stage.asked).toHaveLength(2); // figures grow while one looks

    stage.sync = synced;
    stage.hear(stage.sync);
    await stage.pass(500);
    expect(stage.all('trouble')).toEqual([]);
    expect(stage.asked).toHaveLength(3);
    expect(stage.text('person-name')).toBe('Ana Ruiz');
  });
});

test('In 500 random switches no screen shows a person who is not of the mail in the For line', async () => {
  let seed = 7;
  const roll = (sides: number) => (seed = (seed * 48_271) % 2_147_483_647) % sides;
  const mails = Array.from({ length: 9 }, (_, at) => mail(`m${at}`));
  stage.people = (item) => [person(item.subject.replace('Subject of', 'Sender of'))];
  let seen = 0;
  let wrong = 0;
  for (let at = 0; at < 500; at++) {
    stage.answerTime = roll(400);
    stage.down = roll(8) === 0 ? unreachable : null;
    await stage.select(mails[roll(9)] ?? theDay, roll(4) > 0);
    await stage.pass(roll(600));
    const name = stage.text('person-name');
    seen += name === null ? 0 : 1;
    wrong += name === null || stage.text('for') === `For: ${name.replace('Sender of', 'Subject of')}` ? 0 : 1;
  }

  expect(wrong).toBe(0);
  expect(seen).toBeGreaterThan(100);
});
