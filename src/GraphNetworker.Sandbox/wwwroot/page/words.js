// Dates, names and counts as the page says them. "Today" is the day the mailbox was made for, so that a story reads the same on any day.

const DAY = 86_400_000;
let today = startOfDay(new Date());

export function setToday(isoDay) {
  if (isoDay) {
    today = startOfDay(new Date(`${isoDay.slice(0, 10)}T00:00:00`));
  }
}

export function startOfDay(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}

/** Whole days from today; negative is the past. */
export function daysFromToday(date) {
  return Math.round((startOfDay(date) - today) / DAY);
}

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short' });
const dayMonth = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const dayMonthYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
const whole = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const count = new Intl.NumberFormat();

/** As short as a list row needs it. */
export function shortDate(iso) {
  const date = new Date(iso);
  const days = daysFromToday(date);
  if (days === 0) {
    return time.format(date);
  }

  if (days < 0 && days > -7) {
    return `${weekday.format(date)} ${time.format(date)}`;
  }

  return (date.getFullYear() === today.getFullYear() ? dayMonth : dayMonthYear).format(date);
}

export const fullDate = (iso) => `${whole.format(new Date(iso))} ${time.format(new Date(iso))}`;
export const number = (value) => count.format(value);

/** The heading a mail stands under in the list, newest first. */
export function period(iso) {
  const date = new Date(iso);
  const days = daysFromToday(date);
  const sinceMonday = (today.getDay() + 6) % 7;
  if (days >= 0) return 'Today';
  if (days === -1) return 'Yesterday';
  if (days >= -sinceMonday) return 'This week';
  if (days >= -sinceMonday - 7) return 'Last week';
  const months = (today.getFullYear() - date.getFullYear()) * 12 + today.getMonth() - date.getMonth();
  if (months === 0) return 'This month';
  if (months === 1) return 'Last month';
  return date.getFullYear() === today.getFullYear() ? 'Earlier this year' : String(date.getFullYear());
}

/** A due day in words; the day itself when it is far. */
export function dueWords(date) {
  const days = daysFromToday(date);
  if (days === 0) return 'Today';
  if (days === 1) return 'Tomorrow';
  if (days === -1) return 'Yesterday';
  return `${weekday.format(date)} ${(date.getFullYear() === today.getFullYear() ? dayMonth : dayMonthYear).format(date)}`;
}

export function initials(name) {
  const words = name.replace(/[^\p{L}\p{N}\s@.-]/gu, ' ').split(/[\s@.-]+/).filter(Boolean);
  return ((words[0]?.[0] ?? '?') + (words.length > 1 ? words[words.length - 1][0] : '')).toUpperCase();
}

/** The same person always in the same of eight colours. */
export function hue(address) {
  let sum = 0;
  for (const letter of address.toLowerCase()) {
    sum = (sum * 31 + letter.codePointAt(0)) >>> 0;
  }

  return sum % 8;
}

export const nameOf = (party) => party?.name || party?.address || 'Unknown';
