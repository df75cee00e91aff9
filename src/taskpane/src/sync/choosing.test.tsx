import { describe, expect, test } from 'vitest';
import { unreachable } from '../api/problem';
import { firstSync, mail, notChosen, person, synced } from '../pane/samples';
import { onNewStages, type Stage } from '../pane/stage';

const one = mail('one');

let stage: Stage;

onNewStages((next) => {
  stage = next;
  stage.people = () => [person('Ana Ruiz')];
});

describe('Where sync cannot be watched', () => {
  test('it is asked every two seconds until everything is read', async () => {
    stage.streams = false;
    stage.sync = firstSync;
    await stage.show(one);
    stage.sync = { ...firstSync, read: 45_540 };
    await stage.pass(2_000);
    expect(stage.text('trouble')).toContain('90% · 45,540 of 50,600 mails');

    stage.sync = synced;
    await stage.pass(2_500);
    expect(stage.all('trouble')).toEqual([]);
  });
});

describe('Before anything is read', () => {
  const checkbox = (at: number) => stage.all('choose-folder')[at]?.querySelector('input');
  const enough = 500;

  test('the owner sees what there is and nothing else, leaves a folder out, and starts', async () => {
    stage.sync = notChosen;
    await stage.show(one);
    await stage.pass(enough);
    expect(stage.text('choices')).toContain('Before anything is read');
    expect(stage.text('choices')).toContain('Folders · 1,260 mails');
    expect(stage.all('person-name')).toEqual([]);

    await stage.click(checkbox(1) ?? undefined);
    expect(stage.text('choices')).toContain('Folders · 1,000 mails');
    expect(checkbox(2)?.disabled).toBe(true); // it lies in the folder that is left out

    await stage.click('years-5');
    await stage.pass(enough);
    expect(stage.text('choices')).toContain('Folders · 500 mails');

    stage.sync = firstSync;
    await stage.click('start-reading');
    await stage.pass(enough);
    expect(stage.kept).toEqual({ years: 5, leftOut: ['projects'], calendar: true, chosen: true });
    expect(stage.all('choices')).toEqual([]);
    expect(stage.text('person-name')).toBe('Ana Ruiz');
  });

  test('people of a folder are counted when asked for', async () => {
    stage.sync = notChosen;
    await stage.show(one);
    await stage.pass(enough);

    await stage.click(stage.button('count people'));
    await stage.pass(enough);

    expect(stage.text('choose-folder')).toContain('1,000 mails · 9 people');
  });

  test('what cannot be counted is said, and counted when asked again', async () => {
    stage.sync = notChosen;
    await stage.show(one);
    stage.down = unreachable;
    await stage.click('years-1');
    await stage.pass(enough);
    expect(stage.text('choices')).toContain('That did not work. No connection just now.');

    stage.down = null;
    await stage.click(stage.button('Try again'));
    await stage.pass(enough);
    expect(stage.text('choices')).toContain('Folders · 630 mails');
  });

  test('it can be changed later from the sync line, or left as it is', async () => {
    stage.kept = { years: 3, leftOut: ['inbox'], calendar: true, chosen: true };
    await stage.show(one);
    await stage.click('sync');
    await stage.click('change-choices');
    await stage.pass(enough);
    expect(stage.text('choices')).toContain('What is left out from now on is forgotten here.');
    expect(checkbox(0)?.checked).toBe(false);
    expect(stage.text('person-name')).toBe('Ana Ruiz');

    await stage.click(stage.button('Cancel'));
    expect(stage.all('choices')).toEqual([]);
    expect(stage.kept.years).toBe(3);
  });
});
