import type { Correction, ProposalAnswer, PaneView, SyncView } from '../api/client';
import type { Problem } from '../api/problem';
import type { PressEffect, PressHappening } from '../followUps/pressing';
import type { Undertaking } from '../followUps/undertaking';
import { type Item, type ItemKey, theDay, thePlan } from '../office/item';
import { notPlanning, type Planning, type PlanningEffect, type PlanningHappening } from '../plan/planning';
import { notReviewing, type Reviewing, type ReviewingEffect, type ReviewingHappening } from '../plan/reviewing';
import type { SearchEffect, SearchHappening, Searching } from '../people/searching';
import type { Choosing, ChoosingEffect, ChoosingHappening } from '../sync/choosing';
import type { Act, ActingEffect, ActingHappening } from '../today/acting';

export type Tab = 'person' | 'today' | 'plan';

/** All that the pane knows. Two rules hold in every state: an answer is shown only for the item it was asked for, and that item is the one in the For line. */
export interface PaneState {
  /** What Outlook has in front of the owner. */
  readonly front: Item;
  readonly tab: Tab;
  /** Whom the owner looked up, in the place of the mail in front; null for nobody. */
  readonly looked: Item | null;
  readonly searching: Searching | null;
  /** The keys are shown. */
  readonly helping: boolean;
  /** Counts the questions; whatever belongs to an earlier one is too late. */
  readonly turn: number;
  /** A question is under way or about to be. */
  readonly busy: boolean;
  /** It has taken long enough to be worth a sign. */
  readonly slow: boolean;
  readonly shown: Shown | null;
  readonly trouble: Problem | null;
  readonly sync: SyncView | null;
  /** Sync is watched while the first one runs. */
  readonly watching: boolean;
  /** What the owner is about to let be read; null when the card is not there. */
  readonly choosing: Choosing | null;
  readonly signingIn: boolean;
  /** Whom the owner chose, by thread. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly undertakings: readonly Undertaking[];
  readonly adding: readonly Adding[];
  readonly answering: readonly Answering[];
  /** What was pressed and can be taken back. */
  readonly acts: readonly Act[];
  readonly planning: Planning;
  readonly reviewing: Reviewing;
}

export interface Shown {
  readonly item: Item;
  readonly turn: number;
  readonly at: Date;
  readonly answer: PaneView;
}

/** Somebody on the way to the owner's people, for the item they were shown beside. */
export interface Adding {
  readonly key: ItemKey;
  readonly address: string;
  readonly name: string;
  readonly state: 'saving' | 'saved' | 'failed';
  readonly problem: Problem | null;
}

/** An answer to a change of work on its way. It belongs to the change, whatever mail is in front. */
export interface Answering {
  readonly proposal: string;
  readonly state: 'saving' | 'failed';
  readonly problem: Problem | null;
}

export type Happening =
  | { readonly type: 'front'; readonly item: Item }
  | { readonly type: 'settled'; readonly turn: number }
  | { readonly type: 'slow'; readonly turn: number }
  | { readonly type: 'answered'; readonly turn: number; readonly answer: PaneView; readonly at: Date }
  | { readonly type: 'failed'; readonly turn: number; readonly problem: Problem }
  | { readonly type: 'refresh' }
  | { readonly type: 'tab'; readonly tab: Tab }
  | SearchHappening
  | { readonly type: 'lookAt'; readonly item: Item }
  | { readonly type: 'leavePerson' }
  | { readonly type: 'help'; readonly open: boolean }
  | { readonly type: 'choose'; readonly thread: string; readonly address: string }
  | PressHappening
  | { readonly type: 'add'; readonly adding: Adding }
  | { readonly type: 'added'; readonly key: ItemKey; readonly address: string }
  | { readonly type: 'notAdded'; readonly key: ItemKey; readonly address: string; readonly problem: Problem }
  | { readonly type: 'correct'; readonly person: string; readonly word: Correction | null }
  | { readonly type: 'notCorrected'; readonly problem: Problem }
  | { readonly type: 'answerProposal'; readonly proposal: string; readonly answer: ProposalAnswer }
  | { readonly type: 'proposalAnswered'; readonly proposal: string }
  | { readonly type: 'proposalNotAnswered'; readonly proposal: string; readonly problem: Problem }
  | { readonly type: 'watch'; readonly tries: number }
  | { readonly type: 'watchAgain' }
  | { readonly type: 'watchEnded'; readonly heard: boolean }
  | { readonly type: 'syncRead'; readonly sync: SyncView; readonly live?: boolean }
  | { readonly type: 'syncNotRead'; readonly tries: number }
  | { readonly type: 'tryNow' }
  | ChoosingHappening
  | ActingHappening
  | PlanningHappening
  | ReviewingHappening
  | { readonly type: 'signIn' }
  | { readonly type: 'signedIn' }
  | { readonly type: 'notSignedIn'; readonly problem: Problem | null };

export type Effect =
  | { readonly type: 'wait'; readonly ms: number; readonly then: Happening }
  | { readonly type: 'ask'; readonly turn: number; readonly item: Item }
  | { readonly type: 'abort' }
  | PressEffect
  | { readonly type: 'add'; readonly adding: Adding }
  | { readonly type: 'correct'; readonly person: string; readonly word: Correction | null }
  | { readonly type: 'answerProposal'; readonly proposal: string; readonly answer: ProposalAnswer }
  | { readonly type: 'readSync'; readonly tries: number }
  | { readonly type: 'startSync' }
  | { readonly type: 'watchSync' }
  | { readonly type: 'endWatch' }
  | SearchEffect
  | ChoosingEffect
  | ActingEffect
  | PlanningEffect
  | ReviewingEffect
  | { readonly type: 'signIn'; readonly claims: string | null };

export const atRest: PaneState = {
  front: theDay,
  tab: 'today',
  looked: null,
  searching: null,
  helping: false,
  turn: 0,
  busy: false,
  slow: false,
  shown: null,
  trouble: null,
  sync: null,
  watching: false,
  choosing: null,
  signingIn: false,
  chosen: {},
  undertakings: [],
  adding: [],
  answering: [],
  acts: [],
  planning: notPlanning,
  reviewing: notReviewing,
};

/** What the owner is looking at: whom they looked up, the mail in front, the day, or the plan. */
export const targetOf = (state: PaneState): Item => (state.tab === 'person' ? (state.looked ?? state.front) : state.tab === 'plan' ? thePlan : theDay);
