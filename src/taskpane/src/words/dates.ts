import { words } from './en';

/** A day of the owner's own calendar, as the API writes it: 2026-11-23. */
export type Day = string;

let locale: string | undefined;

/** The language Outlook speaks; left out, the browser's. A tag that Intl refuses is passed over. */
export function speakAs(language: string | undefined): void {
  try {
    locale = language === undefined ? undefined : Intl.getCanonicalLocales(language)[0];
  } catch {
    locale = undefined;
  }
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** "12 days ago", in the largest unit that is still exact enough to act on. */
export function ago(at: string, now: Date): string {
  const past = now.getTime() - new Date(at).getTime();
  if (past < minute) {
    return words.justNow;
  }
  const [unit, length] =
    past < 60 * minute ? (['minute', minute] as const)
    : past < day ? (['hour', 60 * minute] as const)
    : past < 14 * day ? (['day', day] as const)
    : past < 60 * day ? (['week', 7 * day] as const)
    : past < 730 * day ? (['month', 30.44 * day] as const)
    : (['year', 365.25 * day] as const);
  return new Intl.RelativeTimeFormat(locale, { style: past < day ? 'short' : 'long' }).format(-Math.floor(past / length), unit);
}

/** "3 Nov", with the year when it is another one. */
export function shortDate(at: string | Date, now: Date): string {
  const date = new Date(at);
  const sameYear = date.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(date);
}

/** "Mon 23 Nov": the heading of a day without a mail. */
export function dayHeading(now: Date): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }).format(now);
}

/** "09:12". */
export function clockTime(at: Date): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** "62 %" as the language writes it. */
export function percent(part: number, whole: number): string {
  // Rounded down: 100 % is said only of everything.
  const share = whole > 0 ? Math.min(Math.floor((part / whole) * 100), 100) / 100 : 0;
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
}

export function figure(value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** The day so many days after today, counted in the calendar and not in hours: a day of 23 or 25 hours is a day. */
export function dayAfter(now: Date, days: number): Day {
  const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The time zone of this machine, by its IANA name. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The first Monday after today: where a week begins anew. */
export const nextMonday = (now: Date): Day => dayAfter(now, ((8 - now.getDay()) % 7) || 7);

const dateOf = (day: Day): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
};

/** "30 Nov", of a day of the calendar. */
export const shortDay = (day: Day, now: Date): string => shortDate(dateOf(day), now);

/** "Mon 30 Nov", of a day of the calendar. */
export const dayWords = (day: Day): string => dayHeading(dateOf(day));

/** "Mon" or "Monday", by its place in a week that begins on Sunday. */
export const weekday = (place: number, style: 'short' | 'long'): string => new Intl.DateTimeFormat(locale, { weekday: style }).format(new Date(2023, 0, 1 + place));

/** Tomorrow, Monday and a week from now, each with its name; two of them may be one day. */
export function laterDays(now: Date): (readonly [Day, string])[] {
  const [tomorrow, monday, week] = [dayAfter(now, 1), nextMonday(now), dayAfter(now, 7)];
  return [[tomorrow, words.day.tomorrow], ...(monday === tomorrow || monday === week ? [] : [[monday, dayWords(monday)] as const]), [week, words.day.inAWeek]];
}

/** "waits for an answer until Thu". */
export const waitsUntil = (due: Day, now: Date): string => words.waitsUntil(due < dayAfter(now, 0) ? shortDay(due, now) : dueWords(due, now));

/** "Thu" within the coming week, else "3 Dec"; "due" from the day itself on. */
export function dueWords(due: Day, now: Date): string {
  const today = dayAfter(now, 0);
  if (due === today) {
    return words.today;
  }
  if (due < today) {
    return words.due;
  }
  const at = dateOf(due);
  return due < dayAfter(now, 7) ? new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(at) : shortDate(at, now);
}
