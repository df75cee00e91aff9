import { type Problem, unreachable } from '../api/problem';
import { type PressHappening, stepOfPressing } from '../followUps/pressing';
import type { Item } from '../office/item';
import { type SearchHappening, stepOfSearching } from '../people/searching';
import { type PlanningHappening, stepOfPlanning } from '../plan/planning';
import { stepOfReviewing } from '../plan/reviewing';
import { stepOfChoosing } from '../sync/choosing';
import { type ActingHappening, actsAfter, changesView, isOfFollowUp, stepOfActing } from '../today/acting';
import { type Adding, type Effect, type Happening, type PaneState, type Tab, targetOf } from './state';

type Step = readonly [PaneState, readonly Effect[]];

/** An owner who walks through a list with the arrow keys asks for the last mail only. */
export const settleTime = 120;
/** Shorter waits get no skeleton: it would only flicker. */
export const skeletonTime = 300;
export const syncTime = 2_000;
const syncTimeAtMost = 30_000;

/** One happening moves the pane from one state to the next; what is to be done outside is said, not done. */
export function step(state: PaneState, happening: Happening): Step {
  switch (happening.type) {
    case 'front':
      return front(state, happening.item);
    case 'tab':
      return tab(state, happening.tab);
    case 'refresh':
      return askAgain(state);
    case 'settled':
      return happening.turn === state.turn ? [state, [{ type: 'ask', turn: state.turn, item: targetOf(state) }]] : same(state);
    case 'slow':
      return happening.turn === state.turn && state.busy ? [{ ...state, slow: true }, []] : same(state);
    case 'answered':
      return answered(state, happening);
    case 'failed':
      return happening.turn === state.turn && state.busy ? failed(state, happening) : same(state);
    case 'openSearch':
      // Before anything is read there is nobody to be found.
      return state.sync?.state === 'choose' ? same(state) : search(state, happening);
    case 'closeSearch':
    case 'search':
    case 'searchSettled':
    case 'found':
    case 'notFound':
      return search(state, happening);
    case 'lookAt':
      return turnTo({ ...state, searching: null, looked: happening.item, tab: 'person' }, 0);
    case 'leavePerson':
      return state.looked === null ? same(state) : turnTo({ ...state, looked: null, tab: state.front.kind === 'mail' ? 'person' : 'today' }, 0);
    case 'help':
      return happening.open === state.helping ? same(state) : [{ ...state, helping: happening.open }, []];
    case 'choose':
      return [{ ...state, chosen: { ...state.chosen, [happening.thread]: happening.address } }, []];
    case 'press':
    case 'retry':
    case 'kept':
    case 'notKept':
    case 'takeBackPress':
    case 'pressTakenBack':
    case 'pressNotTakenBack':
      return followUp(state, happening);
    case 'add':
    case 'added':
    case 'notAdded':
      return add(state, happening);
    case 'correct':
      return [stayWith(state, happening.person), [happening]];
    case 'answerProposal':
    case 'proposalAnswered':
    case 'proposalNotAnswered':
      return answerProposal(state, happening);
    case 'notCorrected':
      return [{ ...state, trouble: happening.problem }, []];
    case 'watch':
    case 'watchAgain':
    case 'watchEnded':
    case 'syncRead':
    case 'syncNotRead':
    case 'tryNow':
      return sync(state, happening);
    case 'choicesKept': {
      // What is read has begun to change: the figures shown are asked for anew.
      const [choosing] = stepOfChoosing(state.choosing, happening);
      return askAgain({ ...state, choosing });
    }
    case 'askChoices':
    case 'choicesRead':
    case 'previewed':
    case 'notPreviewed':
    case 'wish':
    case 'countPeople':
    case 'peopleCounted':
    case 'keepChoices':
    case 'choicesNotKept':
    case 'againChoices':
    case 'leaveChoices': {
      const [choosing, effects] = stepOfChoosing(state.choosing, happening);
      return choosing === state.choosing ? same(state) : [{ ...state, choosing }, effects];
    }
    case 'act':
    case 'acted':
    case 'notActed':
    case 'actAgain':
    case 'takeBack':
    case 'takenBack':
    case 'notTakenBack':
      return act(state, happening);
    case 'askPlan':
    case 'againPlan':
    case 'planRead':
    case 'planNotRead':
    case 'changePlan':
    case 'planSettled':
    case 'planTried':
    case 'planNotTried':
    case 'keepPlan':
    case 'planKept':
    case 'planNotKept':
    case 'askRules':
    case 'rulesRead':
    case 'rulesNotRead':
      return plan(state, happening);
    case 'askReview':
    case 'choosePeriod':
    case 'reviewRead':
    case 'plannedRead':
    case 'reviewNotRead': {
      const [reviewing, effects] = stepOfReviewing(state.reviewing, happening);
      return reviewing === state.reviewing ? same(state) : [{ ...state, reviewing, trouble: happening.type === 'reviewNotRead' ? troubledBy(state, happening.problem) : state.trouble }, effects];
    }
    case 'signIn':
      return state.signingIn ? same(state) : [{ ...state, signingIn: true }, [{ type: 'signIn', claims: state.trouble?.claims ?? null }]];
    case 'signedIn': {
      const next = { ...state, signingIn: false, trouble: null };
      return state.sync?.state === 'reconnect' ? [next, [{ type: 'startSync' }]] : askAgain(next);
    }
    case 'notSignedIn':
      return [{ ...state, signingIn: false, trouble: happening.problem ?? state.trouble }, []];
  }
}

const same = (state: PaneState): Step => [state, []];

/** One answer at a time to each change; a second press while the first is on its way says nothing new. */
function answerProposal(state: PaneState, happening: Extract<Happening, { type: 'answerProposal' | 'proposalAnswered' | 'proposalNotAnswered' }>): Step {
  const { proposal } = happening;
  const others = state.answering.filter((one) => one.proposal !== proposal);
  switch (happening.type) {
    case 'answerProposal':
      return state.answering.some((one) => one.proposal === proposal && one.state === 'saving')
        ? same(state)
        : [{ ...state, answering: [...others, { proposal, state: 'saving', problem: null }] }, [happening]];
    case 'proposalAnswered':
      return askAgain({ ...state, answering: others });
    case 'proposalNotAnswered':
      return [{ ...state, answering: [...others, { proposal, state: 'failed', problem: happening.problem }], trouble: troubledBy(state, happening.problem) }, []];
  }
}

/** Whoever something is done for stays in sight, although the next answer may put somebody else first. */
function stayWith(state: PaneState, person: string): PaneState {
  const known = state.shown?.answer.people.find((one) => one.id === person);
  return known === undefined || state.shown === null ? state : { ...state, chosen: { ...state.chosen, [state.shown.item.thread]: known.address } };
}

/** An act goes on for its own item and person; asked again only where it changes what is shown. */
function act(state: PaneState, happening: ActingHappening): Step {
  const before = state.acts.find((one) => one.id === ('act' in happening ? happening.act.id : happening.id));
  const [acts, effects] = stepOfActing(state.acts, happening, state.turn);
  if (acts === state.acts) {
    return same(state);
  }
  const { deed, key } = 'act' in happening ? happening.act : { deed: null, key: null };
  const here = deed !== null && 'person' in deed && state.shown?.item.key === key ? stayWith(state, deed.person) : state;
  // What was done with a follow-up leaves its press behind: the same may be pressed anew.
  const changed = happening.type === 'acted' && isOfFollowUp(happening.deed) ? happening.deed.followUp.id : null;
  const undertakings = changed === null ? here.undertakings : here.undertakings.filter((press) => press.followUp !== changed);
  const next: PaneState = { ...here, acts, undertakings, trouble: 'problem' in happening ? troubledBy(state, happening.problem) : state.trouble };
  const settled = happening.type === 'acted' || happening.type === 'takenBack';
  if (!settled || before === undefined || !changesView(before, happening.type === 'takenBack') || targetOf(state).key !== before.key) {
    return [next, effects];
  }
  // The answer that follows from the act itself leaves it there to be taken back.
  const turn = state.turn + 1;
  return askAgain({ ...next, acts: acts.map((one) => (one.id === before.id ? { ...one, turn } : one)) });
}

function plan(state: PaneState, happening: PlanningHappening): Step {
  const [planning, effects] = stepOfPlanning(state.planning, happening);
  return planning === state.planning && effects.length === 0 ? same(state) : [{ ...state, planning, trouble: 'problem' in happening ? troubledBy(state, happening.problem) : state.trouble }, effects];
}

/** The plan comes from a question of its own: what stands beside a mail is not asked for it. */
function readPlan(state: PaneState): Step {
  const [planned, plans] = plan(state, { type: 'askPlan' });
  const [next, reviews] = step(planned, { type: 'askReview' });
  return [next, [...plans, ...reviews]];
}

function search(state: PaneState, happening: SearchHappening): Step {
  const [searching, effects] = stepOfSearching(state.searching, happening);
  return searching === state.searching && effects.length === 0 ? same(state) : [{ ...state, searching }, effects];
}

/** Another mail takes the place of whoever was looked up beside the last. */
function front(state: PaneState, item: Item): Step {
  if (item.key === state.front.key && state.turn > 0) {
    return same(state);
  }
  return turnTo({ ...state, front: item, looked: null, searching: null, tab: item.kind === 'mail' ? 'person' : 'today' }, state.turn > 0 ? settleTime : 0);
}

function tab(state: PaneState, to: Tab): Step {
  // Before anything is read there is nothing to plan with, and only the answer about the day or a mail says that reading has begun.
  const isThere = to === 'person' ? state.front.kind === 'mail' || state.looked !== null : to === 'today' || state.sync?.state !== 'choose';
  return to === state.tab || !isThere ? same(state) : turnTo({ ...state, tab: to }, 0);
}

/** Something else is in front: what belonged to the last is gone at once, before anything is known about the next. */
function turnTo(state: PaneState, settle: number): Step {
  const turn = state.turn + 1;
  const next: PaneState = { ...state, turn, busy: true, slow: false, shown: null, trouble: null };
  if (next.tab === 'plan') {
    const [reading, asked] = readPlan({ ...next, busy: false });
    return [reading, [{ type: 'abort' }, ...asked]];
  }
  const slow = skeletonAfterAWhile(turn);
  return settle === 0
    ? [next, [{ type: 'ask', turn, item: targetOf(next) }, slow]]
    : [next, [{ type: 'abort' }, { type: 'wait', ms: settle, then: { type: 'settled', turn } }, slow]];
}

/** The same question once more: what is shown stays until the answer is here. */
function askAgain(state: PaneState): Step {
  if (state.tab === 'plan') {
    return readPlan({ ...state, trouble: null });
  }
  const turn = state.turn + 1;
  const next = { ...state, turn, busy: true };
  return [next, [{ type: 'ask', turn, item: targetOf(next) }, skeletonAfterAWhile(turn)]];
}

const skeletonAfterAWhile = (turn: number): Effect => ({ type: 'wait', ms: skeletonTime, then: { type: 'slow', turn } });

function answered(state: PaneState, { turn, answer, at }: Extract<Happening, { type: 'answered' }>): Step {
  const target = targetOf(state);
  if (turn !== state.turn || !state.busy) {
    return same(state);
  }
  if ((answer.item ?? null) !== (target.kind === 'day' ? null : target.key)) {
    return failed(state, { type: 'failed', turn, problem: { ...unreachable, kind: 'broken', code: 'answer-for-another-item' } });
  }
  const adding = state.adding.filter((one) => one.state !== 'saved');
  const watching = answer.sync.state === 'first';
  const acts = actsAfter(state.acts, turn);
  const next: PaneState = { ...state, busy: false, slow: false, trouble: null, shown: { item: target, turn, at, answer }, sync: answer.sync, adding, watching, acts };
  const [choosing, asked] = answer.sync.state === 'choose' ? stepOfChoosing(state.choosing, { type: 'askChoices' }) : [state.choosing, []];
  const begins: Effect[] = watching && !state.watching ? [{ type: 'watchSync' }] : [];
  const ends: Effect[] = state.watching && !watching ? [{ type: 'endWatch' }] : [];
  return [{ ...next, choosing }, [...begins, ...ends, ...asked]];
}

const watchAfter = (ms: number, tries: number): Effect => ({ type: 'wait', ms, then: { type: 'watch', tries } });

function failed(state: PaneState, { problem }: Extract<Happening, { type: 'failed' }>): Step {
  const adding = state.adding.filter((one) => one.state !== 'saved');
  return [{ ...state, busy: false, slow: false, trouble: problem, shown: forbids(problem) ? null : state.shown, adding }, []];
}

/** A definite no takes away what it forbids; a bad connection takes away nothing. */
const forbids = ({ kind }: Problem) => kind === 'signIn' || kind === 'wrongMailbox';

/** A write that was forbidden shows the way to a sign-in as well; what the owner sees and may have typed stays. */
const troubledBy = (state: PaneState, problem: Problem) => (forbids(problem) ? problem : state.trouble);

function followUp(state: PaneState, happening: PressHappening): Step {
  const [undertakings, effects] = stepOfPressing(state.undertakings, happening, state.turn);
  if (undertakings === state.undertakings) {
    return same(state);
  }
  const next: PaneState = { ...state, undertakings, trouble: 'problem' in happening ? troubledBy(state, happening.problem) : state.trouble };
  const before = happening.type === 'pressTakenBack' ? state.undertakings.find((press) => press.id === happening.id) : undefined;
  // What was read since it was kept shows it as undertaken.
  return before !== undefined && before.turn !== state.turn && targetOf(state).key === before.key ? askAgain(next) : [next, effects];
}

function add(state: PaneState, happening: Extract<Happening, { type: 'add' | 'added' | 'notAdded' }>): Step {
  const { key, address } = happening.type === 'add' ? happening.adding : happening;
  const earlier = state.adding.find((one) => one.key === key && one.address === address);
  const others = state.adding.filter((one) => one !== earlier);
  const becomes = (adding: Adding): PaneState => ({ ...state, adding: [...others, adding] });
  switch (happening.type) {
    case 'add':
      return earlier !== undefined && earlier.state !== 'failed' ? same(state) : [becomes(happening.adding), [{ type: 'add', adding: happening.adding }]];
    case 'notAdded':
      return earlier === undefined ? same(state) : [{ ...becomes({ ...earlier, state: 'failed', problem: happening.problem }), trouble: troubledBy(state, happening.problem) }, []];
    case 'added':
      if (earlier === undefined) {
        return same(state);
      }
      // Asked again only where the person stands; another item learns of it when it is asked for.
      return targetOf(state).key === key ? askAgain(becomes({ ...earlier, state: 'saved' })) : [{ ...state, adding: others }, []];
  }
}

function sync(state: PaneState, happening: Extract<Happening, { type: 'watch' | 'watchAgain' | 'watchEnded' | 'syncRead' | 'syncNotRead' | 'tryNow' }>): Step {
  switch (happening.type) {
    case 'watch':
      return state.watching ? [state, [{ type: 'readSync', tries: happening.tries }]] : same(state);
    case 'watchAgain':
      return state.watching ? [state, [{ type: 'watchSync' }]] : same(state);
    case 'watchEnded':
      // A stream that spoke is opened again; one that never did cannot be had here, and sync is asked every now and then instead.
      return state.watching ? [state, [happening.heard ? { type: 'wait', ms: syncTime, then: { type: 'watchAgain' } } : watchAfter(syncTime, 0)]] : same(state);
    case 'syncRead': {
      const next = { ...state, sync: happening.sync };
      if (!state.watching) {
        return [next, []];
      }
      if (happening.sync.state !== 'first') {
        // It says "synced" when the figures shown are: with the answer, not before it.
        const [asked, effects] = askAgain({ ...(state.tab === 'plan' ? next : state), watching: false });
        return [asked, [{ type: 'endWatch' }, ...effects]];
      }
      // What was read since may be about the person shown: figures "so far" grow while one looks.
      const grown = !state.busy && state.tab !== 'plan' && happening.sync.read > (state.sync?.read ?? 0);
      const [asked, effects] = grown ? askAgain(next) : same(next);
      return [asked, happening.live === true ? effects : [...effects, watchAfter(syncTime, 0)]];
    }
    case 'syncNotRead':
      // Whoever is away is not asked more often for it.
      return [state, [watchAfter(Math.min(syncTime * 2 ** happening.tries, syncTimeAtMost), happening.tries + 1)]];
    case 'tryNow':
      return [state, [{ type: 'startSync' }]];
  }
}
