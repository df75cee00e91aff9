import { describe, expect, test } from 'vitest';
import type { ProposalView } from '../api/client';
import { mail, person, proposal, quietDay, theDay } from '../pane/samples';
import { onNewStages, type Stage } from '../pane/stage';

const one = mail('one');

let stage: Stage;

onNewStages((next) => {
  stage = next;
});

describe('What the owner is asked', () => {
  test('a change of work shows its signs, is answered once, and a yes can be taken back', async () => {
    let now: ProposalView = proposal;
    const lee = () => person('Lee Park', { proposals: [now] });
    stage.people = () => [lee()];
    await stage.show(one);

    expect(stage.text('proposal')).toContain('Now Chief Estimator at Fabrikam?');
    expect(stage.all('proposal-sign')).toHaveLength(3);

    now = { ...proposal, accepted: '2026-11-23T09:00:00Z', undoUntil: '2026-12-23T09:00:00Z' };
    await stage.click('proposal-accept');
    await stage.click('proposal-accept');
    await stage.pass(500);

    expect(stage.answered).toEqual([[proposal.id, 'accept']]);
    expect(stage.root.querySelector('[data-testid=proposal]')).toBeNull();

    await stage.click('proposal-undo');
    expect(stage.answered[1]).toEqual([proposal.id, 'undo']);
  });

  test('after an answer the focus goes on to what stands in the place of the card', async () => {
    stage.people = () => [person('Lee Park', { proposals: [proposal] })];
    await stage.show(one);
    stage.all('proposal')[0]?.focus();

    stage.people = () => [person('Lee Park', { proposals: [{ ...proposal, accepted: '2026-11-23T09:00:00Z', undoUntil: '2026-12-23T09:00:00Z' }] })];
    await stage.key('Enter');
    await stage.pass(500);

    expect(stage.answered).toEqual([[proposal.id, 'accept']]);
    expect(document.activeElement).toBe(stage.all('proposal-undo')[0]);
  });

  test.each([
    ['merge', 'Yes, one person', 'No, two people'],
    ['populate', 'Yes, add', null],
    ['archive', 'Yes, put aside', null],
  ] as const)('a question of the kind %s says what a yes does, and asks for nothing else', async (kind, yes, no) => {
    stage.people = () => [person('Lee Park', { proposals: [{ ...proposal, kind, move: null, hundredthDay: null, question: 'Is it so?' }] })];
    await stage.show(one);

    expect(stage.text('proposal-accept')).toContain(yes);
    expect(stage.root.querySelector('[data-testid=proposal-not-them]')?.textContent ?? null).toBe(no);
    expect(stage.text('proposal')).toContain('Can be undone for 30 days.');
  });

  test.each([
    ['joined', { move: 'joined' }, 'Yes writes company, title and address to the contact in Outlook.'],
    ['promoted', { move: 'promoted', address: null }, 'Yes writes company and title to the contact in Outlook.'],
    ['left', { move: 'left', organisation: null, title: null, address: null }, 'Yes empties company and title on the contact in Outlook.'],
    ['of no card', { move: 'left', writesCard: false }, 'Yes is kept here; there is no contact in Outlook to change.'],
  ] as const)('a change of work says what a yes does to the contact: %s', async (_, change, words) => {
    stage.people = () => [person('Lee Park', { proposals: [{ ...proposal, ...change }] })];
    await stage.show(one);

    expect(stage.text('proposal')).toContain(words);
  });

  test('a hundredth day that has passed is no advice any more', async () => {
    stage.people = () => [person('Lee Park', { proposals: [{ ...proposal, hundredthDay: '2026-11-01T09:00:00Z' }] })];
    await stage.show(one);

    expect(stage.text('proposal')).not.toContain('hundredth day');
  });

  test('one question is asked at a time', async () => {
    stage.people = () => [person('Lee Park', { proposals: [proposal, { ...proposal, id: 'm2', kind: 'populate' }] })];
    await stage.show(one);

    expect(stage.all('proposal')).toHaveLength(1);
  });

  test('what somebody said of late stands with its line and its day', async () => {
    const said = { person: 'p', name: '', value: null, day: null };
    stage.people = () => [
      person('Lee Park', {
        findings: [
          { ...said, kind: 'ask', at: '2026-11-20T09:00:00Z', line: 'Do you know anyone who welds?' },
          { ...said, kind: 'away', at: '2026-11-19T09:00:00Z', line: 'I am away until 4 December.', day: '2026-12-04' },
          { ...said, kind: 'standIn', at: '2026-11-19T09:00:00Z', line: 'Please write to Sam.', value: 'Sam Field <sam@people.test>' },
        ],
      }),
    ];
    await stage.show(one);

    expect(stage.all('finding').map((line) => line.textContent)).toEqual([
      'Looks for Do you know anyone who welds?20 Nov',
      'Away until 4 Dec I am away until 4 December.19 Nov',
      'Stand-in: Sam Field <sam@people.test> 19 Nov',
    ]);
  });

  test('the surest question is asked by name and answered in its place', async () => {
    stage.today = { ...quietDay, proposals: [proposal] };
    await stage.show(theDay);
    expect(stage.text('proposal')).toContain('Lee Park: Now Chief Estimator at Fabrikam?');

    stage.today = { ...quietDay, proposals: [{ ...proposal, accepted: '2026-11-23T09:00:00Z', undoUntil: '2026-12-23T09:00:00Z' }] };
    await stage.click('proposal-accept');
    await stage.pass(500);

    expect(stage.answered).toEqual([[proposal.id, 'accept']]);
    expect(stage.text('proposal-accepted')).toContain('Lee Park');
  });
});
