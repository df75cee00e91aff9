import { beforeEach, describe, expect, test } from 'vitest';
import { ago, dayAfter, dayHeading, dueWords, percent, shortDate, speakAs } from './dates';

const now = new Date(2026, 10, 23, 10, 0);
const before = (days: number, hours = 0) => new Date(now.getTime() - (days * 24 + hours) * 3_600_000).toISOString();

beforeEach(() => speakAs('en-GB'));

describe('How long ago something was', () => {
  test.each([
    [before(0), 'just now'],
    [before(0, 2), '2 hr ago'],
    [before(1), '1 day ago'],
    [before(12), '12 days ago'],
    [before(49), '7 weeks ago'],
    [before(275), '9 months ago'],
    [before(1200), '3 years ago'],
  ])('%s is said as "%s"', (at, said) => {
    expect(ago(at, now)).toBe(said);
  });

  test('is said in the language of Outlook', () => {
    speakAs('de-DE');
    expect(ago(before(12), now)).toBe('vor 12 Tagen');
  });

  test('is said in the language of the browser when Outlook names one that does not exist', () => {
    speakAs('xx_wrong');
    expect(ago(before(12), now)).toMatch(/12/);
  });
});

describe('A day to follow up', () => {
  test('is counted in the calendar across the end of summer time', () => {
    expect(dayAfter(new Date(2026, 9, 24, 23, 30), 1)).toBe('2026-10-25');
    expect(dayAfter(new Date(2026, 9, 24, 23, 30), 7)).toBe('2026-10-31');
    expect(dayAfter(new Date(2026, 11, 31, 0, 5), 1)).toBe('2027-01-01');
  });

  test.each([
    ['2026-11-22', 'due'],
    ['2026-11-23', 'today'],
    ['2026-11-26', 'Thu'],
    ['2026-11-30', '30 Nov'],
    ['2027-01-04', '4 Jan 2027'],
  ])('%s is said as "%s"', (due, said) => {
    expect(dueWords(due, now)).toBe(said);
  });
});

test('The heading of a day without a mail names the day', () => {
  expect(dayHeading(now)).toBe('Mon 23 Nov');
  expect(shortDate('2025-11-03T08:00:00Z', now)).toBe('3 Nov 2025');
});

test('A first sync says 100 % only when everything was read', () => {
  expect(percent(50_599, 50_600)).toBe('99%');
  expect(percent(0, 0)).toBe('0%');
});
