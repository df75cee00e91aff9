import type { FollowUpOutcome, FollowUpView, RhythmChange, TalkKind } from '../api/client';
import type { Problem } from '../api/problem';
import type { ItemKey } from '../office/item';
import type { Day } from '../words/dates';

/** What somebody's rhythm comes from: a circle, days of their own, rest, or nothing of the kind. */
export type Wish = Partial<Omit<RhythmChange, 'people'>>;

/** An open follow-up as it stood when it was pressed: what taking it back restores. */
export type Undertaken = Pick<FollowUpView, 'id' | 'title' | 'due'>;

/** What becomes of something undertaken. */
export type FollowUpDeed =
  | { readonly kind: 'finish' | 'letGo'; readonly person: string; readonly followUp: Undertaken }
  | { readonly kind: 'move'; readonly person: string; readonly followUp: Undertaken; readonly until: Day };

/** What came of something done; said once, and not taken back. */
export interface OutcomeDeed {
  readonly kind: 'outcome';
  readonly person: string;
  readonly followUp: string;
  readonly outcome: FollowUpOutcome;
}

/** What can be pressed and taken back. */
export type Deed =
  | FollowUpDeed
  | OutcomeDeed
  | { readonly kind: 'putOff'; readonly keys: readonly string[]; readonly until: Day; readonly today: Day }
  | { readonly kind: 'putAllOff'; readonly until: Day; readonly today: Day; /** What it came to; null until that is known. */ readonly keys: readonly string[] | null }
  | { readonly kind: 'aside'; readonly keys: readonly string[]; readonly today: Day }
  | { readonly kind: 'talk'; readonly person: string; readonly talk: TalkKind; readonly at: string }
  | { readonly kind: 'wish'; readonly person: string; readonly wish: Wish; /** What taking it back restores; null until it has been read. */ readonly before: Wish | null };

/** One press, for the item and the person or the line it was rendered beside, whatever is in front by now. */
export interface Act {
  /** Made once per press; sent again unchanged by Retry. Of a talk it is the talk's own id, so that it is told once. */
  readonly id: string;
  readonly key: ItemKey;
  /** The line of the day in whose place it stands; null beside a person, and for all lines at once. */
  readonly line: string | null;
  readonly name: string;
  readonly deed: Deed;
  /** past: done, and no longer offered to be taken back. */
  readonly state: 'saving' | 'done' | 'failed' | 'undoing' | 'notUndone' | 'past';
  readonly problem: Problem | null;
  /** The question that was under way when it came about: answers to older ones do not know it. */
  readonly turn: number;
}

export type ActingHappening =
  | { readonly type: 'act'; readonly act: Act }
  | { readonly type: 'acted'; readonly id: string; readonly deed: Deed }
  | { readonly type: 'notActed'; readonly id: string; readonly deed: Deed; readonly problem: Problem }
  | { readonly type: 'actAgain'; readonly id: string }
  | { readonly type: 'takeBack'; readonly id: string }
  | { readonly type: 'takenBack'; readonly id: string }
  | { readonly type: 'notTakenBack'; readonly id: string; readonly problem: Problem };

export type ActingEffect = { readonly type: 'act'; readonly act: Act } | { readonly type: 'takeBack'; readonly act: Act };

type ActingStep = readonly [readonly Act[], readonly ActingEffect[]];

export const newAct = (id: string, key: ItemKey, name: string, deed: Deed, turn: number, line: string | null = null): Act => ({ id, key, line, name, deed, state: 'saving', problem: null, turn });

export const isOfFollowUp = (deed: Deed): deed is FollowUpDeed => deed.kind === 'finish' || deed.kind === 'letGo' || deed.kind === 'move';

/** Where an act stands: one at a time in each place, so that a second press while the first is on its way says nothing new. */
const placeOf = ({ line, deed }: Act) => line ?? placeOfDeed(deed);

function placeOfDeed(deed: Deed): string {
  switch (deed.kind) {
    case 'finish':
    case 'letGo':
    case 'move':
      return `follow-up ${deed.followUp.id}`;
    case 'outcome':
      return `outcome ${deed.followUp}`;
    case 'talk':
    case 'wish':
      return `${deed.kind} ${deed.person}`;
    case 'putOff':
    case 'putAllOff':
    case 'aside':
      return deed.kind;
  }
}

/** Another answer to a question may follow one that failed: only one is kept, whichever arrives. */
const answersAgain = ({ deed, state }: Act) => deed.kind === 'outcome' && state === 'failed';

/** One happening moves the acts from one state to the next. */
export function stepOfActing(acts: readonly Act[], happening: ActingHappening, turn: number): ActingStep {
  if (happening.type === 'act') {
    const place = placeOf(happening.act);
    const same = acts.find((one) => placeOf(one) === place && one.state !== 'past');
    if (same !== undefined && same.state !== 'done' && !answersAgain(same)) {
      return [acts, []];
    }
    // The next press lets the last one be: it is done, and the next reading says what came of it.
    const others = acts.filter((one) => placeOf(one) !== place).map((one): Act => (one.state === 'done' ? { ...one, state: 'past' } : one));
    return [[...others, happening.act], [{ type: 'act', act: happening.act }]];
  }

  const act = acts.find((one) => one.id === happening.id);
  if (act === undefined) {
    return [acts, []];
  }
  const becomes = (change: Partial<Act>): Act => ({ ...act, problem: null, ...change });
  const put = (next: Act): readonly Act[] => acts.map((one) => (one === act ? next : one));
  switch (happening.type) {
    case 'acted':
      return act.state === 'saving' ? [put(becomes({ state: 'done', deed: happening.deed, turn })), []] : [acts, []];
    case 'notActed':
      return act.state === 'saving' ? [put(becomes({ state: 'failed', deed: happening.deed, problem: happening.problem, turn })), []] : [acts, []];
    case 'actAgain': {
      const again = becomes({ state: 'saving' });
      return act.state === 'failed' ? [put(again), [{ type: 'act', act: again }]] : [acts, []];
    }
    case 'takeBack': {
      // What failed may have been kept all the same: taking it back makes sure that it was not.
      const back = becomes({ state: 'undoing' });
      return act.state === 'done' || act.state === 'failed' || act.state === 'notUndone' ? [put(back), [{ type: 'takeBack', act: back }]] : [acts, []];
    }
    case 'takenBack':
      return act.state === 'undoing' ? [acts.filter((one) => one !== act), []] : [acts, []];
    case 'notTakenBack':
      return act.state === 'undoing' ? [put(becomes({ state: 'notUndone', problem: happening.problem, turn })), []] : [acts, []];
  }
}

/** What an answer to a question asked later than an act tells by itself. */
export const actsAfter = (acts: readonly Act[], answeredTurn: number) => acts.filter((one) => one.state === 'saving' || one.state === 'undoing' || one.turn >= answeredTurn);

/** Whether what is rendered is another once this has been done, or taken back: beside a person always; of all lines at once only when taken back. */
export const changesView = ({ deed, line }: Act, back: boolean) => line === null && (back || deed.kind !== 'putAllOff');
