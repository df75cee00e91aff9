import type { Api } from '../api/client';
import type { PlanningEffect, PlanningHappening } from './planning';
import type { ReviewingEffect, ReviewingHappening } from './reviewing';

export type PlanApi = Pick<Api, 'plan' | 'keepPlan' | 'tryPlan' | 'ruleChoices' | 'review' | 'planned'>;

/** Names beyond these are for a list of their own. */
const named = 10;

/** Reads, reckons and keeps the plan, and says what came of it. */
export async function performPlan(effect: Exclude<PlanningEffect, { type: 'wait' }> | ReviewingEffect, api: PlanApi, signal: AbortSignal): Promise<PlanningHappening | ReviewingHappening> {
  switch (effect.type) {
    case 'readPlan': {
      const outcome = await api.plan(signal);
      return outcome.ok ? { type: 'planRead', plan: outcome.value, zone: Intl.DateTimeFormat().resolvedOptions().timeZone } : { type: 'planNotRead', problem: outcome.problem };
    }
    case 'tryPlan': {
      const { edition, draft } = effect;
      const outcome = await api.tryPlan(draft, signal);
      return outcome.ok ? { type: 'planTried', edition, feasibility: outcome.value } : { type: 'planNotTried', edition, problem: outcome.problem };
    }
    case 'keepPlan': {
      const outcome = await api.keepPlan({ version: effect.version, settings: effect.draft }, signal);
      return outcome.ok ? { type: 'planKept', plan: outcome.value } : { type: 'planNotKept', problem: outcome.problem };
    }
    case 'readRules': {
      const outcome = await api.ruleChoices(signal);
      return outcome.ok ? { type: 'rulesRead', rules: outcome.value } : { type: 'rulesNotRead', problem: outcome.problem };
    }
    case 'readReview': {
      const { period } = effect;
      const outcome = await api.review(period, signal);
      return outcome.ok ? { type: 'reviewRead', period, review: outcome.value } : { type: 'reviewNotRead', problem: outcome.problem };
    }
    case 'readPlanned': {
      const outcome = await api.planned(named, signal);
      return outcome.ok ? { type: 'plannedRead', planned: outcome.value } : { type: 'reviewNotRead', problem: outcome.problem };
    }
  }
}
