import type { PanePerson, TodayView } from '../api/client';
import { type Line, linesFor } from '../followUps/undertaking';
import type { Item } from '../office/item';
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
  | { readonly kind: 'day'; readonly today: TodayView; readonly answering: readonly Answering[] }
  | {
      readonly kind: 'people';
      readonly people: readonly PanePerson[];
      readonly chosen: PanePerson;
      readonly lines: readonly Line[];
      readonly adding: Adding | null;
      readonly answering: readonly Answering[];
    };

export function view(state: PaneState, now: Date): View {
  const item = targetOf(state);
  const body = bodyOf(state, item);
  const troubles = troublesOf(state, now);
  return {
    item,
    heading: words.forLine(item.kind === 'day' ? dayHeading(now) : item.subject === '' ? words.noSubject : item.subject),
    tab: state.tab,
    tabs: state.front.kind === 'mail' ? ['person', 'today'] : ['today'],
    busy: state.busy,
    body,
    troubles,
    spoken: state.sync?.state === 'choose' ? words.choose.titleFirst : spokenOf(body, troubles),
  };
}

function bodyOf(state: PaneState, item: Item): Body {
  const { shown } = state;
  // The state already keeps an answer only beside its item; the screen does not rely on it.
  if (shown?.item.key !== item.key) {
    return { kind: state.slow ? 'skeleton' : 'blank' };
  }
  if (item.kind === 'day') {
    return { kind: 'day', today: shown.answer.today ?? { lines: [], more: 0, proposals: [] }, answering: state.answering };
  }
  const chosen = chosenOf(state, shown);
  return chosen === undefined
    ? { kind: 'nobody' }
    : {
        kind: 'people',
        people: shown.answer.people,
        chosen,
        lines: linesFor(chosen, state.undertakings, shown.turn),
        adding: state.adding.find((one) => one.key === item.key && one.address === chosen.address) ?? null,
        answering: state.answering,
      };
}

/** Whom the owner chose in this thread, else the one the API puts first; colleagues last, for they are not whom the pane is for. */
function chosenOf(state: PaneState, { item, answer }: Shown): PanePerson | undefined {
  return answer.people.find((person) => person.address === state.chosen[item.thread]) ?? answer.people.find((person) => !person.colleague) ?? answer.people[0];
}

function spokenOf(body: Body, troubles: readonly Trouble[]): string {
  if (body.kind === 'people') {
    const { name, health } = body.chosen;
    return words.nowShowing(name, health?.number ?? null, words.health[health?.word ?? 'new']);
  }
  return body.kind === 'day' ? words.nowShowingToday : (troubles.find((trouble) => trouble.main !== undefined)?.title ?? '');
}
