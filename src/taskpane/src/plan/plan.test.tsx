import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { unreachable } from '../api/problem';
import { theDay } from '../pane/samples';
import { onNewStages, type Stage } from '../pane/stage';
import { planOf, unmade } from './book';

let stage: Stage;

onNewStages((next) => {
  stage = next;
});

const opened = async () => {
  await stage.show(theDay);
  await stage.click('tab-plan');
  await stage.pass(500);
};
const put = (id: string, value: string, event: 'input' | 'change' = 'input', at = 0) =>
  act(() => {
    const field = stage.all(id)[at] as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  });
const keep = () => stage.all('keep-plan')[0] as HTMLButtonElement;
const alreadyMade = () => {
  stage.book.plan = planOf(unmade, 1);
};

describe('A plan from nothing', () => {
  test('needs two presses: what is sensible lies there already, and whether it fits is said while choosing', async () => {
    await opened();
    expect(stage.text('feasibility')).toBe('The plan needs 4 touches a week; your usual is 4. It fits.');

    await put('plan-default', '182', 'change');
    await stage.pass(500);
    expect(stage.text('feasibility')).toBe('The plan needs 8 touches a week; your usual is 4. It does not fit yet. In a year 30 people would be waiting.');

    await stage.click(keep());
    expect(keep().textContent).toContain('Keeping…');
    await stage.pass(500);
    expect(stage.text('plan-kept')).toBe('Kept');
    expect(stage.book.keptPlans).toMatchObject([{ default: { days: 182, latestDays: null }, zone: Intl.DateTimeFormat().resolvedOptions().timeZone }]);
    expect(keep().disabled).toBe(true);
  });

  test('can be kept as it lies there', async () => {
    await opened();
    await stage.click(keep());
    await stage.pass(500);

    expect(stage.book.keptPlans).toHaveLength(1);
  });
});

describe('A plan', () => {
  beforeEach(alreadyMade);

  test('that was not changed has nothing to keep', async () => {
    await opened();

    expect(keep().disabled).toBe(true);
  });

  test('is reckoned once for a word that is typed, not for each letter', async () => {
    await opened();
    for (const name of ['C', 'Cl', 'Clo']) {
      await put('circle-name', name);
      await stage.pass(100);
    }
    await stage.pass(500);

    expect(stage.book.tried.map((one) => one.circles[0]?.name)).toEqual(['Clo']);
  });

  test('that does not fit is mended with one press, where a press can', async () => {
    await opened();
    await put('circle-0-rhythm', '7', 'change');
    await stage.pass(500);
    expect(stage.text('feasibility')).toContain('12 touches a week');
    expect(stage.text('mends')).toContain('let 3 people rest');
    expect(stage.all('mend')).toHaveLength(1);

    await stage.click('mend');
    await stage.pass(500);
    expect((stage.all('circle-0-rhythm')[0] as HTMLSelectElement).value).toBe('30');
    expect(stage.text('feasibility')).toContain('It fits.');
  });

  test('takes other days, whose latest day follows until it is set', async () => {
    await opened();
    await put('circle-0-rhythm', 'own', 'change');
    const [days, latest] = [...stage.root.querySelectorAll<HTMLInputElement>('.own-days input')];
    expect([days?.value, latest?.value]).toEqual(['21', '32']);

    await act(() => {
      if (days !== undefined) {
        days.value = '10';
        days.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    expect(stage.root.querySelectorAll<HTMLInputElement>('.own-days input')[1]?.value).toBe('15');
  });

  test('gains and loses circles', async () => {
    await opened();
    await stage.click('add-circle');
    await stage.click('add-circle');
    await stage.click('remove-circle');
    await stage.click(keep());

    expect(stage.book.keptPlans[0]?.circles.map((one) => one.name)).toEqual(['In touch', 'New circle', 'New circle 2']);
    expect(stage.all('circle')).toHaveLength(3);
  });

  test('says who is in a circle by category and company, chosen with presses from what the contacts bear', async () => {
    await opened();
    const opener = stage.all('circle-rules')[0] as HTMLButtonElement;
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    await stage.click(opener);
    await stage.pass(500);
    expect(stage.all('rule-categories').map((one) => one.textContent)).toEqual(['Clients 12', 'Friends 3']);
    expect(stage.all('rule-companies')).toHaveLength(12);
    await stage.click('more-companies');
    expect(stage.all('rule-companies')).toHaveLength(15);

    await stage.click(stage.all('rule-categories')[0]);
    await stage.click(stage.all('rule-companies')[14]);
    expect(opener.textContent).toBe('In it: Clients, Company 15');
    expect(opener.getAttribute('aria-label')).toBe('In it: Clients, Company 15 (Close)');
    expect(stage.all('rule-categories').map((one) => one.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
    await stage.click(keep());
    await stage.pass(500);

    expect(stage.book.keptPlans[0]?.circles).toMatchObject([{ name: 'Close', categories: ['Clients'], companies: ['Company 15'] }, { name: 'In touch' }]);
    expect(stage.text('circle-people')).toBe('12 people, 5 of them by category or company');
    await stage.click(stage.all('rule-categories')[0]);
    expect(opener.textContent).toBe('In it: Company 15');
  });

  test('lets go of a category that no contact bears any more, and takes no more than a circle may have', async () => {
    const many = Array.from({ length: 20 }, (_, at) => `Company ${at + 1}`.toUpperCase());
    stage.book.plan = planOf({ ...unmade, circles: unmade.circles.map((one) => ({ ...one, categories: ['Gone'], companies: many.slice(0, 14).concat(many.slice(15), 'Another') })) }, 1);
    await opened();
    await stage.click(stage.all('circle-rules')[0]);
    await stage.pass(500);
    await stage.click('more-companies');

    expect(stage.all('rule-categories').map((one) => one.textContent.trim())).toEqual(['Gone', 'Clients 12', 'Friends 3']);
    expect(stage.all('rule-companies').filter((one) => (one as HTMLButtonElement).disabled).map((one) => one.textContent)).toEqual(['Company 15 6']);
    await stage.click(stage.all('rule-categories')[0]);
    expect(stage.all('rule-categories').map((one) => one.textContent)).toEqual(['Clients 12', 'Friends 3']);
  });

  test('says why what the contacts bear could not be read, and asks again when it is opened again', async () => {
    await opened();
    stage.down = unreachable;
    await stage.click(stage.all('circle-rules')[0]);
    await stage.pass(500);
    expect(stage.root.querySelector('.rules')?.textContent).toContain('could not be read');

    stage.down = null;
    await stage.click(stage.all('circle-rules')[0]);
    await stage.click(stage.all('circle-rules')[0]);
    await stage.pass(500);
    expect(stage.all('rule-categories')).toHaveLength(2);
  });

  test('keeps the days, the goal, the hours, what goes by itself and the digest', async () => {
    await opened();
    await stage.click('day-friday');
    await stage.click('plan-helps-more');
    await stage.click('fold-hours');
    await put('quiet-from', '17:30');
    await put('holiday-from', '2026-12-24');
    await put('holiday-until', '2027-01-03');
    await stage.click('fold-itself');
    expect(stage.all('automatic-rhythm').length + stage.all('automatic-meeting').length).toBe(1);
    await stage.click('automatic-promise');
    await stage.click('digest-draft');
    await stage.click(keep());

    expect(stage.book.keptPlans).toMatchObject([
      { days: ['monday', 'tuesday', 'wednesday', 'thursday'], weeklyHelps: 4, quietFrom: '17:30:00', holidayFrom: '2026-12-24', holidayUntil: '2027-01-03', automatic: ['promise'], digest: 'draft' },
    ]);
  });

  test('that is refused says what is wrong beside the field, also in a part that is folded', async () => {
    stage.book.refusal = { ...unreachable, kind: 'refused', code: 'bad-input', field: 'settings.holidayUntil', detail: 'The holiday ends before it begins.', mend: 'Choose a last day after the first.' };
    await opened();
    await stage.click('plan-helps-more');
    await stage.click(keep());
    await stage.pass(500);

    expect(stage.text('field-problem')).toBe('The holiday ends before it begins. Choose a last day after the first.');
    expect(stage.all('holiday-until')[0]?.getAttribute('aria-describedby')).toBe('holiday-problem');
    expect(keep().disabled).toBe(false);
  });

  test('that was changed elsewhere is read again only when the owner says so', async () => {
    stage.book.refusal = { ...unreachable, kind: 'refused', code: 'plan-changed', field: 'version' };
    await opened();
    await put('plan-objective', 'Bridges');
    await stage.click(keep());
    await stage.pass(500);
    expect(stage.text('plan-problem')).toContain('what you typed is still here');
    expect((stage.all('plan-objective')[0] as HTMLTextAreaElement).value).toBe('Bridges');

    await stage.click('plan-read-again');
    await stage.pass(500);
    expect((stage.all('plan-objective')[0] as HTMLTextAreaElement).value).toBe('');
    expect(stage.all('plan-problem')).toHaveLength(0);
  });

  test('that cannot be read says so and is read when asked again', async () => {
    await stage.show(theDay);
    stage.down = unreachable;
    await stage.click('tab-plan');
    await stage.pass(500);
    expect(stage.text('plan-not-read')).toContain('No connection just now.');

    stage.down = null;
    await stage.click(stage.button('Try again'));
    await stage.pass(500);
    expect(stage.all('plan')).toHaveLength(1);
  });
});

describe('Looking back', () => {
  test('a week is figures, a quarter has bars that are said in words as well', async () => {
    await opened();
    expect(stage.text('review')).toContain('People helped2 of 3');
    expect(stage.text('review')).toContain('Ana Ruiz38 to 64');
    expect(stage.all('bars')).toHaveLength(0);

    await stage.click('period-quarter');
    await stage.pass(500);
    expect(stage.all('bars')).toHaveLength(2);
    expect(stage.all('bars')[0]?.querySelector('svg')?.getAttribute('aria-label')).toMatch(/^People in touch with, week by week: 0 from 1 Jan, 1 from/);
  });

  test('who has waited longest stands below', async () => {
    await opened();

    expect(stage.text('planned')).toBe('Jo Diaz every 3 weeks22 days over');
    expect(stage.text('review')).toContain('4 more');
  });
});
