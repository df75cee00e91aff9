import type { Api, RhythmChange, RhythmView } from '../api/client';
import type { Outcome } from '../api/problem';
import { latestAfter } from '../plan/planning';
import { type Act, type ActingEffect, type ActingHappening, type Deed, type Wish } from './acting';

export type ActingApi = Pick<Api, 'finishFollowUp' | 'reopenFollowUp' | 'dropFollowUp' | 'moveFollowUp' | 'tellOutcome' | 'putOff' | 'bringBack' | 'tellTalk' | 'takeBackTalk' | 'wish' | 'person' | 'pane'>;

/** Carries out what was pressed or is taken back, and says what came of it. */
export async function performAct(effect: ActingEffect, api: ActingApi, signal: AbortSignal): Promise<ActingHappening> {
  const { id } = effect.act;
  if (effect.type === 'takeBack') {
    const outcome = await takeBack(effect.act, api, signal);
    return outcome.ok ? { type: 'takenBack', id } : { type: 'notTakenBack', id, problem: outcome.problem };
  }
  // What is not known cannot be put back: it is read before it is replaced, and kept whatever becomes of the press.
  const known = await withBefore(effect.act, api, signal);
  if (!known.ok) {
    return { type: 'notActed', id, deed: effect.act.deed, problem: known.problem };
  }
  const deed = known.value;
  const outcome = await carryOut({ ...effect.act, deed }, api, signal);
  return outcome.ok ? { type: 'acted', id, deed: outcome.value } : { type: 'notActed', id, deed, problem: outcome.problem };
}

async function withBefore({ id, deed }: Act, api: ActingApi, signal: AbortSignal): Promise<Outcome<Deed>> {
  if (deed.kind !== 'wish' || deed.before !== null) {
    return { ok: true, value: deed };
  }
  const before = await wishOf(deed.person, id, api, signal);
  return before.ok ? { ok: true, value: { ...deed, before: before.value } } : before;
}

async function carryOut({ id, deed }: Act, api: ActingApi, signal: AbortSignal): Promise<Outcome<Deed>> {
  switch (deed.kind) {
    case 'finish':
      return as(deed, await api.finishFollowUp(deed.followUp.id, signal));
    case 'letGo':
      return as(deed, await api.dropFollowUp(deed.followUp.id, signal));
    case 'move':
      return as(deed, await api.moveFollowUp(deed.followUp.id, deed.until, signal));
    case 'outcome':
      return as(deed, await api.tellOutcome(deed.followUp, deed.outcome, signal));
    case 'putOff':
      return as(deed, await api.putOff({ keys: [...deed.keys], until: deed.until }, deed.today, signal));
    case 'aside':
      return as(deed, await api.putOff({ keys: [...deed.keys], until: null }, deed.today, signal));
    case 'putAllOff': {
      const outcome = await api.putOff({ keys: null, until: deed.until }, deed.today, signal);
      return outcome.ok ? { ok: true, value: { ...deed, keys: outcome.value.keys } } : outcome;
    }
    case 'talk':
      return as(deed, await api.tellTalk({ id, person: deed.person, kind: deed.talk, at: deed.at }, signal));
    case 'wish':
      return as(deed, await api.wish(wishFor(deed.person, deed.wish), signal));
  }
}

async function takeBack({ id, deed }: Act, api: ActingApi, signal: AbortSignal): Promise<Outcome<unknown>> {
  switch (deed.kind) {
    case 'finish':
    case 'letGo':
      return api.reopenFollowUp(deed.followUp.id, signal);
    case 'move':
      return api.moveFollowUp(deed.followUp.id, deed.followUp.due, signal);
    case 'outcome':
      return { ok: true, value: null };
    case 'putOff':
    case 'aside':
      return api.bringBack(deed.keys, signal);
    case 'putAllOff':
      return deed.keys === null ? { ok: true, value: null } : api.bringBack(deed.keys, signal);
    case 'talk':
      return api.takeBackTalk(id, signal);
    case 'wish':
      return deed.before === null ? { ok: true, value: null } : api.wish(wishFor(deed.person, deed.before), signal);
  }
}

const wishFor = (person: string, wish: Wish): RhythmChange => ({ people: [person], rests: false, ...wish });

const as = (deed: Deed, outcome: Outcome<unknown>): Outcome<Deed> => (outcome.ok ? { ok: true, value: deed } : outcome);

/** What is wished for somebody, as the pane shows it beside their mails. */
async function wishOf(person: string, item: string, api: ActingApi, signal: AbortSignal): Promise<Outcome<Wish>> {
  const known = await api.person(person, signal);
  if (!known.ok) {
    return known;
  }
  const pane = await api.pane({ item, with: known.value.addresses.slice(0, 1) }, signal);
  return pane.ok ? { ok: true, value: wishIn(pane.value.people.find((one) => one.id === person)?.rhythm ?? null) } : pane;
}

/** The wish that a rhythm comes from; what comes from a rule, or from the plan for everybody, is no wish. */
export function wishIn(rhythm: RhythmView | null): Wish {
  switch (rhythm?.source) {
    case 'rests':
      return { rests: true };
    case 'circle':
      return { circle: rhythm.circle };
    case 'own':
      return rhythm.days === null ? {} : { rhythm: { days: rhythm.days, latestDays: latestOf(rhythm, rhythm.days) } };
    case 'category':
    case 'company':
    case 'default':
    case 'none':
    case undefined:
      return {};
  }
}

/** How many days the latest day lies after the last contact; null where it follows from the ideal one. */
function latestOf({ due, latest }: RhythmView, days: number): number | null {
  if (due === null || latest === null) {
    return null;
  }
  const between = Math.round((Date.parse(latest) - Date.parse(due)) / 86_400_000) + days;
  return between === latestAfter(days) ? null : between;
}
