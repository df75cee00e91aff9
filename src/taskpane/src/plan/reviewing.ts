import type { PlannedList, ReviewPeriod, ReviewView } from '../api/client';
import type { Problem } from '../api/problem';

/** How the last week or quarter went, and who has waited longest. */
export interface Reviewing {
  readonly period: ReviewPeriod;
  readonly review: ReviewView | null;
  readonly planned: PlannedList | null;
  readonly problem: Problem | null;
}

export type ReviewingHappening =
  | { readonly type: 'askReview' }
  | { readonly type: 'choosePeriod'; readonly period: ReviewPeriod }
  | { readonly type: 'reviewRead'; readonly period: ReviewPeriod; readonly review: ReviewView }
  | { readonly type: 'plannedRead'; readonly planned: PlannedList }
  | { readonly type: 'reviewNotRead'; readonly problem: Problem };

export type ReviewingEffect = { readonly type: 'readReview'; readonly period: ReviewPeriod } | { readonly type: 'readPlanned' };

export const notReviewing: Reviewing = { period: 'week', review: null, planned: null, problem: null };

export function stepOfReviewing(reviewing: Reviewing, happening: ReviewingHappening): readonly [Reviewing, readonly ReviewingEffect[]] {
  switch (happening.type) {
    case 'askReview':
      return [{ ...reviewing, problem: null }, [{ type: 'readReview', period: reviewing.period }, { type: 'readPlanned' }]];
    case 'choosePeriod':
      return happening.period === reviewing.period ? [reviewing, []] : [{ ...reviewing, period: happening.period, review: null, problem: null }, [{ type: 'readReview', period: happening.period }]];
    case 'reviewRead':
      // An answer for the other period says nothing of this one.
      return happening.period === reviewing.period ? [{ ...reviewing, review: happening.review }, []] : [reviewing, []];
    case 'plannedRead':
      return [{ ...reviewing, planned: happening.planned }, []];
    case 'reviewNotRead':
      return [{ ...reviewing, problem: happening.problem }, []];
  }
}
