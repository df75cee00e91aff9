import type { Api, FollowUpView } from '../api/client';
import type { Outcome } from '../api/problem';
import type { PressEffect, PressHappening } from './pressing';
import { requestOf, type Undertaking } from './undertaking';

export type PressApi = Pick<Api, 'undertake' | 'takeBackFollowUp' | 'reopenFollowUp'>;

/** Undertakes what was pressed, or takes it back, and says what came of it. */
export async function performPress({ type, undertaking }: PressEffect, api: PressApi, signal: AbortSignal): Promise<PressHappening> {
  const { id, followUp } = undertaking;
  if (type === 'takeBackPress') {
    const outcome = await api.takeBackFollowUp(followUp ?? id, signal);
    return outcome.ok ? { type: 'pressTakenBack', id } : { type: 'pressNotTakenBack', id, problem: outcome.problem };
  }
  const outcome = await take(undertaking, api, signal);
  return outcome.ok ? { type: 'kept', id, followUp: outcome.value } : { type: 'notKept', id, problem: outcome.problem };
}

async function take(press: Undertaking, api: PressApi, signal: AbortSignal): Promise<Outcome<FollowUpView>> {
  const outcome = await api.undertake(requestOf(press), signal);
  // A line is undertaken once, whatever became of that: what was let go is meant to be taken up again.
  return outcome.ok && press.line !== null && outcome.value.state === 'dropped' ? api.reopenFollowUp(outcome.value.id, signal) : outcome;
}
