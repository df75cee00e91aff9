import type { FollowUpView, NewFollowUp, PanePerson } from '../api/client';
import type { Problem } from '../api/problem';
import type { Item, ItemKey } from '../office/item';
import { words } from '../words/en';

/** One press of a follow-up button: for the mail and the person it was shown beside, whatever is in front by now. */
export interface Undertaking {
  /** Made once per press; sent again unchanged by Retry, so that the task exists once. */
  readonly id: string;
  readonly key: ItemKey;
  readonly person: string;
  readonly due: string;
  readonly title: string;
  /** The line of the day it was pressed in. */
  readonly line: string | null;
  readonly internetMessageId: string | null;
  readonly subject: string;
  /** Of a mail the owner sent: a task only if no answer comes to it. */
  readonly waits: Waiting | null;
  /** What the API calls it once it is kept: what was undertaken from the same line before keeps its own id. */
  readonly followUp: string | null;
  readonly state: 'saving' | 'failed' | 'undoing' | 'notUndone' | FollowUpView['state'];
  readonly problem: Problem | null;
  /** The question that was under way when it was kept: answers to older ones do not know it. */
  readonly turn: number;
}

/** When the mail was sent, and in whose calendar its day is counted. */
export interface Waiting {
  readonly sentAt: string;
  readonly zone: string;
}

/** What the person strip shows as one line. */
export type Line = Pick<Undertaking, 'id' | 'followUp' | 'title' | 'due' | 'state' | 'problem'>;

export function undertake(id: string, item: Item, person: { id: string; name: string }, due: string, turn: number, from: { readonly line?: { readonly key: string; readonly what: string }; readonly waits?: Waiting } = {}): Undertaking {
  const { line, waits } = from;
  return {
    id,
    key: item.key,
    person: person.id,
    due,
    title: line?.what ?? (waits === undefined ? words.followUpTitle : words.noAnswerTitle)(person.name),
    line: line?.key ?? null,
    internetMessageId: item.internetMessageId,
    subject: item.subject,
    waits: waits ?? null,
    followUp: null,
    state: 'saving',
    problem: null,
    turn,
  };
}

export function requestOf(press: Undertaking): NewFollowUp {
  return {
    id: press.id,
    person: press.person,
    due: press.due,
    title: press.title,
    mail: press.internetMessageId === null ? null : { internetMessageId: press.internetMessageId, subject: press.subject, ...(press.waits === null ? {} : { sentAt: press.waits.sentAt }) },
    ...(press.waits === null ? {} : { ifNoReply: true, zone: press.waits.zone }),
    ...(press.line === null ? {} : { from: press.line }),
  };
}

/** The press for the same mail, person, day and line, if there was one. */
export const samePress = (all: readonly Undertaking[], press: Undertaking) =>
  all.find((other) => other.key === press.key && other.person === press.person && other.due === press.due && other.line === press.line && (other.waits === null) === (press.waits === null));

/** What an answer to a question of that turn could not know of yet. */
export const sinceThen = (pressed: readonly Undertaking[], answeredTurn: number) =>
  pressed.filter(({ state, turn }) => state === 'saving' || state === 'failed' || state === 'undoing' || state === 'notUndone' || turn >= answeredTurn);

/** What the API knew when it answered, and what was pressed since. */
export function linesFor(person: PanePerson, pressed: readonly Undertaking[], answeredTurn: number): Line[] {
  const told = new Set(person.followUps.map((line) => line.id));
  const since = sinceThen(pressed, answeredTurn).filter((press) => press.person === person.id && !told.has(press.followUp ?? press.id));
  return [...person.followUps.map((line) => ({ ...line, followUp: line.id, problem: null })), ...since].sort((a, b) => a.due.localeCompare(b.due));
}
