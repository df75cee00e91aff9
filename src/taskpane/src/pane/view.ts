import type { CircleView, PanePerson, TodayView } from '../api/client';
import type { Problem } from '../api/problem';
import { type Line, linesFor, sinceThen, type Undertaking } from '../followUps/undertaking';
import type { Item } from '../office/item';
import { isChanged, type Planning } from '../plan/planning';
import type { Reviewing } from '../plan/reviewing';
import { type Act, isOfFollowUp } from '../today/acting';
import { dayHeading } from '../words/dates';
import { words } from '../words/en';
import { type Adding, type Answering, type PaneState, type Shown, type Tab, targetOf } from './state';
import { type Trouble, troublesOf } from './trouble';

/** What is on the screen. `item` is what the For line names; all the rest belongs to it. */
export interface View {
  readonly item: Item;
  readonly heading: string;
  readonly tab: Tab;
  readonly tabs: readonly Tab[];
  readonly busy: boolean;
  readonly body: Body;
  readonly troubles: readonly Trouble[];
  /** For those who listen; said once, because it changes once. */
  readonly spoken: string;
}

export type Body =
  | { readonly kind: 'blank' | 'skeleton' | 'nobody' }
  | {
      readonly kind: 'day';
      readonly today: TodayView;
      readonly answering: readonly Answering[];
      readonly acts: readonly Act[];
      readonly undertaken: readonly Undertaking[];
    }
  | { readonly kind: 'plan'; readonly planning: Planning; readonly changed: boolean; readonly reviewing: Reviewing }
  | {
      readonly kind: 'people';
      readonly people: readonly PanePerson[];
      readonly chosen: PanePerson;
      readonly lines: readonly Line[];
      readonly adding: Adding | null;
      readonly answering: readonly Answering[];
      /** What was pressed for the chosen one and can be taken back. */
      readonly acts: readonly Act[];
      readonly circles: Circles;
    };

/** The circles somebody can be put into, as far as they are known. */
export interface Circles {
  readonly known: readonly CircleView[] | null;
  readonly problem: Problem | null;
}

export function view(state: PaneState, now: Date): View {
  const item = targetOf(state);
  const body = bodyOf(state, item);
  const troubles = troublesOf(state, now);
  return {
    item,
    heading: item.kind === 'person' ? item.subject : words.forLine(headingOf(item, now)),
    tab: state.tab,
    tabs: [...(state.front.kind === 'mail' || state.looked !== null ? (['person'] as const) : []), 'today', ...(state.sync?.state === 'choose' ? [] : (['plan'] as const))],
    busy: state.busy || (item.kind === 'plan' && state.planning.reading),
    body,
    troubles,
    spoken: state.sync?.state === 'choose' ? words.choose.titleFirst : spokenOf(body, troubles),
  };
}

const headingOf = ({ kind, subject }: Item, now: Date): string => (kind === 'day' ? dayHeading(now) : kind === 'plan' ? words.plan.heading : subject === '' ? words.noSubject : subject);

function bodyOf(state: PaneState, item: Item): Body {
  const { shown } = state;
  if (item.kind === 'plan') {
    return { kind: 'plan', planning: state.planning, changed: isChanged(state.planning), reviewing: state.reviewing };
  }
  // The state already keeps an answer only beside its item; the screen does not rely on it.
  if (shown?.item.key !== item.key) {
    return { kind: state.slow ? 'skeleton' : 'blank' };
  }
  if (item.kind === 'day') {
    const { answer, turn } = shown;
    return { kind: 'day', today: answer.today ?? emptyDay, answering: state.answering, acts: state.acts, undertaken: sinceThen(state.undertakings, turn) };
  }
  const chosen = chosenOf(state, shown);
  return chosen === undefined
    ? { kind: 'nobody' }
    : {
        kind: 'people',
        people: shown.answer.people,
        chosen,
        lines: linesFor(chosen, state.undertakings, shown.turn).filter((line) => !isOver(line, state.acts)),
        adding: state.adding.find((one) => one.key === item.key && one.address === chosen.address) ?? null,
        answering: state.answering,
        acts: state.acts.filter(({ line, state: now, deed }) => line === null && now !== 'past' && (deed.kind === 'talk' || deed.kind === 'wish' || isOfFollowUp(deed)) && deed.person === chosen.id),
        circles: { known: state.planning.kept?.circles ?? null, problem: state.planning.problem },
      };
}

/** Done or let go, and not to be taken back any more, although the last answer does not know it yet. */
const isOver = ({ followUp }: Line, acts: readonly Act[]) => acts.some(({ state, deed }) => state === 'past' && (deed.kind === 'finish' || deed.kind === 'letGo') && deed.followUp.id === followUp);

const emptyDay: TodayView = { lines: [], more: 0, putOff: 0, resting: false, plan: { made: true, objective: null, helps: 0, goal: 0, feasibility: null }, asked: null, proposals: [] };

/** Whom the owner chose in this thread, else the one the API puts first; colleagues last, for they are not whom the pane is for. */
function chosenOf(state: PaneState, { item, answer }: Shown): PanePerson | undefined {
  return answer.people.find((person) => person.address === state.chosen[item.thread]) ?? answer.people.find((person) => !person.colleague) ?? answer.people[0];
}

function spokenOf(body: Body, troubles: readonly Trouble[]): string {
  if (body.kind === 'people') {
    const { name, health } = body.chosen;
    return words.nowShowing(name, health?.number ?? null, words.health[health?.word ?? 'new']);
  }
  if (body.kind === 'plan') {
    return words.plan.nowShowing;
  }
  return body.kind === 'day' ? words.nowShowingToday : (troubles.find((trouble) => trouble.main !== undefined)?.title ?? '');
}
