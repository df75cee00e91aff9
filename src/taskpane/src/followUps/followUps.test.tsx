import { beforeEach, describe, expect, test } from 'vitest';
import type { FollowUpView, SuggestionView } from '../api/client';
import { unreachable } from '../api/problem';
import { readItem } from '../office/item';
import { mail, person, proposal, quietDay, theDay } from '../pane/samples';
import { onNewStages, type Stage } from '../pane/stage';

let stage: Stage;

onNewStages((next) => {
  stage = next;
});

const thank: FollowUpView = { id: 'f', person: 'p', title: 'Thank for the referral', due: '2026-11-20', state: 'inToDo' };
const line: SuggestionView = { key: 'followUp||f', occasion: 'followUp', person: 'p', name: 'Sam Field', why: 'due 3 days ago', what: thank.title, minutes: 5, followUp: thank };
const rhythm: SuggestionView = { key: 'rhythm|q|1', occasion: 'rhythm', person: 'q', name: 'Jo Diaz', why: 'every 3 weeks', what: 'Write to Jo Diaz', minutes: 5, followUp: null };
const showDay = async (at = 0) => {
  stage.today = { ...quietDay, lines: [line, rhythm] };
  await stage.show(theDay);
  await stage.click(stage.all('today-line')[at]);
};

describe('A follow-up of the day', () => {
  test('is done with Enter, once, said so only when it is, and Undo opens it again', async () => {
    await showDay();
    stage.all('doing')[0]?.focus();
    await stage.key('Enter');
    expect(stage.text('act')).toBe('Thank for the referral · saving…');
    await stage.pass(100);

    expect(stage.text('act')).toBe('Thank for the referral: doneUndo');
    await stage.click('act-undo');
    await stage.pass(100);
    expect(stage.followUps.told).toEqual(['done f', 'reopen f']);
    expect(stage.all('today-line')).toHaveLength(2);
    expect(document.activeElement).toBe(stage.all('today-line')[0]);
  });

  test('pressed twice goes out once', async () => {
    await showDay();
    const done = stage.all('line-done')[0];
    await stage.click(done);
    done?.click();
    await stage.pass(100);

    expect(stage.followUps.told).toEqual(['done f']);
  });

  test('is moved to tomorrow, next Monday or in a week; so that To Do has the same day', async () => {
    await showDay();
    expect(stage.all('line-move').map((day) => day.textContent)).toEqual(['Tomorrow', 'In a week']);
    expect(stage.all('line-later')).toEqual([]);
    await stage.click('line-move');
    await stage.pass(100);

    expect(stage.followUps.told).toEqual(['move f 2026-11-24']);
    expect(stage.text('act')).toBe('Thank for the referral: moved to TueUndo');
  });

  test('that was overdue when it was moved has its own day again', async () => {
    await showDay();
    await stage.click('line-move');
    await stage.pass(100);
    await stage.click('act-undo');
    await stage.pass(500);

    expect(stage.followUps.told).toEqual(['move f 2026-11-24', `move f ${thank.due}`]);
    expect(stage.all('today-line')).toHaveLength(2);
  });

  test('is moved to any day; Escape closes the choice of a date first and gives the focus back', async () => {
    await showDay();
    await stage.click('line-move-date');
    await stage.key('Escape');
    expect(document.activeElement).toBe(stage.all('line-move-date')[0]);
    expect(stage.all('doing')).toHaveLength(1);

    await stage.click('line-move-date');
    await stage.click(stage.button('Set'));
    await stage.pass(100);
    expect(stage.followUps.told).toEqual(['move f 2026-12-07']);
  });

  test('that could not be let go says so, and Retry sends it again', async () => {
    await showDay();
    stage.down = unreachable;
    await stage.click('line-let-go');
    await stage.pass(100);
    expect(stage.text('act')).toBe('Thank for the referral Not done. No connection just now.RetryUndo');

    stage.down = null;
    await stage.click('act-retry');
    await stage.pass(100);
    expect(stage.text('act')).toBe('Thank for the referral: let goUndo');
    expect(stage.followUps.told).toEqual(['drop f', 'drop f']);
  });
});

describe('A line put in To Do', () => {
  test('goes there with its key, and Undo takes it back', async () => {
    await showDay(1);
    await stage.click('line-to-do');
    await stage.pass(100);
    expect(stage.undertaken).toMatchObject([{ from: 'rhythm|q|1' }]);

    await stage.click('taken-undo');
    expect(stage.text('follow-up-line')).toContain('taking back');
    await stage.pass(100);
    expect(stage.followUps.told).toEqual([`take back ${stage.undertaken[0]?.id ?? ''}`]);
    expect(stage.all('today-line')).toHaveLength(2);
    expect(document.activeElement).toBe(stage.all('today-line')[1]);
  });

  test('that was let go before is taken up again', async () => {
    stage.followUps.before = { ...thank, id: 'old', state: 'dropped' };
    await showDay(1);
    await stage.click('line-to-do');
    await stage.pass(200);

    expect(stage.followUps.told).toEqual(['reopen old']);
    expect(stage.all('follow-up-line')[0]?.dataset['state']).toBe('inToDo');
  });
});

describe('Beside a person', () => {
  const one = mail('one');
  let open: readonly FollowUpView[] = [];
  beforeEach(() => {
    open = [thank, { ...thank, id: 'g', title: 'Send the plan', due: '2026-11-25' }];
    stage.people = () => [person('Ana Ruiz', { followUps: [...open] })];
  });

  test('a follow-up opens in place, one at a time, and Escape closes it and gives the focus back', async () => {
    await stage.show(one);
    await stage.click('follow-up-open');
    await stage.click(stage.all('follow-up-open')[1]);
    expect(stage.all('doing').map((card) => card.getAttribute('aria-label'))).toEqual(['Send the plan']);

    stage.all('line-done')[0]?.focus();
    await stage.key('Escape');
    expect(stage.all('doing')).toHaveLength(0);
    expect(document.activeElement).toBe(stage.all('follow-up-open')[1]);
  });

  test('is done, stays in its place to be taken back although the next answer knows it no more, and comes back', async () => {
    await stage.show(one);
    await stage.click('follow-up-open');
    await stage.click('line-done');
    open = open.slice(1);
    await stage.pass(500);

    expect(stage.asked).toHaveLength(2);
    expect([...stage.root.querySelectorAll('[data-testid="act"], [data-testid="follow-up-line"]')].map((row) => row.textContent)).toEqual(['Thank for the referral: doneUndo', 'Send the planWed · To Do']);
    open = [thank, ...open];
    await stage.click('act-undo');
    await stage.pass(500);
    expect(stage.followUps.told).toEqual(['done f', 'reopen f']);
    expect(stage.all('follow-up-open')).toHaveLength(2);
  });

  test('what was just pressed can be let go once it is kept, not before', async () => {
    open = [];
    await stage.show(one);
    await stage.click('follow-up-1w');
    expect(stage.all('follow-up-open')).toHaveLength(0);
    await stage.pass(100);
    await stage.click('follow-up-open');
    await stage.click('line-let-go');
    await stage.pass(500);

    expect(stage.followUps.told).toEqual([`drop ${stage.undertaken[0]?.id ?? ''}`]);
    expect(stage.all('follow-up-line')).toHaveLength(0);
  });
});

describe('If no answer', () => {
  const sent = readItem({ itemId: 's', internetMessageId: '<s@mail.test>', subject: 'Plans', from: { emailAddress: 'me@contoso.test' }, to: [{ emailAddress: 'ana@x.test' }], dateTimeCreated: new Date('2026-11-23T08:00:00Z') }, 'me@contoso.test');

  test('is offered of a mail the owner sent only, and then waits until the day', async () => {
    stage.people = () => [person('Ana Ruiz')];
    await stage.show(mail('one'));
    expect(stage.all('follow-up-if-no-answer')).toHaveLength(0);

    await stage.show(sent);
    await stage.click('follow-up-if-no-answer');
    await stage.pass(100);
    expect(stage.undertaken).toMatchObject([{ due: '2026-11-26', ifNoReply: true, mail: { internetMessageId: '<s@mail.test>', subject: 'Plans', sentAt: '2026-11-23T08:00:00.000Z' } }]);
    expect(stage.undertaken[0]?.zone).not.toBe('');
    expect(stage.text('follow-up-line')).toBe('No answer yet from Ana Ruizwaits for an answer until Thu');
  });

  test('says so when the answer has come already, and has nothing left to do', async () => {
    stage.followUps.before = { ...thank, title: 'No answer yet from Ana Ruiz', due: '2026-11-26', state: 'answered' };
    stage.people = () => [person('Ana Ruiz')];
    await stage.show(sent);
    await stage.click('follow-up-if-no-answer');
    await stage.pass(100);

    expect(stage.text('follow-up-line')).toBe('No answer yet from Ana Ruizanswered');
    expect(stage.all('follow-up-open')).toHaveLength(0);
  });
});

describe('What came of it', () => {
  const asked = { followUp: { ...thank, state: 'done' as const }, name: 'Sam Field' };
  beforeEach(() => {
    stage.today = { ...quietDay, lines: [rhythm], asked, proposals: [proposal] };
  });

  test('is asked before any other question, answered with one press, and raises the week with the next answer', async () => {
    await stage.show(theDay);
    expect(stage.text('outcome')).toBe('DoneWhat came of it?Thank for the referral Sam FieldIt helped them⏎We talkedNothing yetSkip');
    expect(stage.all('proposal')).toHaveLength(0);

    const helped = stage.all('outcome-helped')[0];
    await stage.click(helped);
    helped?.click();
    expect(stage.text('outcome-helped')).toContain('Saving…');
    expect(stage.text('helps')).toBe('2 of 3 helps this week');
    stage.today = { ...quietDay, lines: [rhythm], plan: { ...quietDay.plan, helps: 3 }, proposals: [proposal] };
    await stage.pass(500);

    expect(stage.followUps.told).toEqual(['outcome f helped']);
    expect(stage.text('helps')).toBe('3 of 3 helps this week');
    expect([stage.all('outcome').length, stage.all('proposal').length]).toEqual([0, 1]);
  });

  test('is answered with Enter on the card, and waved away with Skip', async () => {
    await stage.show(theDay);
    stage.all('outcome')[0]?.focus();
    await stage.key('Enter');
    await stage.pass(500);
    stage.today = { ...stage.today, asked: { ...asked, followUp: { ...asked.followUp, id: 'g' } } };
    stage.pane.refresh();
    await stage.pass(500);
    await stage.click('outcome-skipped');
    await stage.pass(500);

    expect(stage.followUps.told).toEqual(['outcome f helped', 'outcome g skipped']);
  });

  test('stays when the answer could not be kept, says why, and takes Retry or another answer', async () => {
    await stage.show(theDay);
    stage.down = unreachable;
    await stage.click('outcome-talked');
    await stage.pass(100);
    expect(stage.text('outcome-failure')).toBe('Not done. No connection just now. Retry');
    await stage.click('outcome-retry');
    await stage.pass(100);

    stage.down = null;
    await stage.click('outcome-nothing');
    await stage.pass(100);
    expect(stage.followUps.told).toEqual(['outcome f talked', 'outcome f talked', 'outcome f nothing']);
    expect(stage.all('outcome')).toHaveLength(0);
  });
});
