import type { FeasibilityView, MendView, PlanSettings, PlanView, RuleChoices } from '../api/client';
import type { Problem } from '../api/problem';

/** The plan on the owner's table: nothing of the draft counts before it is kept. */
export interface Planning {
  /** What was kept; null until it is known. */
  readonly kept: PlanView | null;
  readonly draft: PlanSettings | null;
  /** The draft before the owner touched it. */
  readonly untouched: PlanSettings | null;
  /** Counts the changes; whatever was reckoned for an earlier draft is too late. */
  readonly edition: number;
  /** Whether the draft would fit; null while the draft cannot be reckoned with. */
  readonly feasibility: FeasibilityView | null;
  readonly reading: boolean;
  readonly state: 'open' | 'saving' | 'kept';
  readonly problem: Problem | null;
  /** What the problem stood in the way of. */
  readonly failed: 'reading' | 'trying' | 'keeping';
  /** What reading again does with what was typed. */
  readonly mine: boolean;
  /** What the rules of circles may name; null until it is known. */
  readonly rules: RuleChoices | null;
  readonly rulesProblem: Problem | null;
  readonly readingRules: boolean;
}

export type PlanningHappening =
  | { readonly type: 'askPlan' }
  | { readonly type: 'againPlan'; readonly mine: boolean }
  | { readonly type: 'planRead'; readonly plan: PlanView; readonly zone: string }
  | { readonly type: 'planNotRead'; readonly problem: Problem }
  | { readonly type: 'changePlan'; readonly draft: PlanSettings }
  | { readonly type: 'planSettled'; readonly edition: number }
  | { readonly type: 'planTried'; readonly edition: number; readonly feasibility: FeasibilityView }
  | { readonly type: 'planNotTried'; readonly edition: number; readonly problem: Problem }
  | { readonly type: 'keepPlan' }
  | { readonly type: 'planKept'; readonly plan: PlanView }
  | { readonly type: 'planNotKept'; readonly problem: Problem }
  | { readonly type: 'askRules' }
  | { readonly type: 'rulesRead'; readonly rules: RuleChoices }
  | { readonly type: 'rulesNotRead'; readonly problem: Problem };

export type PlanningEffect =
  | { readonly type: 'readPlan' }
  | { readonly type: 'wait'; readonly ms: number; readonly then: { readonly type: 'planSettled'; readonly edition: number } }
  | { readonly type: 'tryPlan'; readonly edition: number; readonly draft: PlanSettings }
  | { readonly type: 'keepPlan'; readonly version: number; readonly draft: PlanSettings }
  | { readonly type: 'readRules' };

type PlanningStep = readonly [Planning, readonly PlanningEffect[]];

/** Whoever is still choosing asks once, for where they stopped. */
export const tryTime = 300;

export const notPlanning: Planning = { kept: null, draft: null, untouched: null, edition: 0, feasibility: null, reading: false, state: 'open', problem: null, failed: 'reading', mine: false, rules: null, rulesProblem: null, readingRules: false };

/** One happening moves the plan from one state to the next. */
export function stepOfPlanning(planning: Planning, happening: PlanningHappening): PlanningStep {
  switch (happening.type) {
    case 'askPlan':
      return read(planning, true);
    case 'againPlan':
      return read({ ...planning, problem: null }, happening.mine);
    case 'planRead':
      return [planRead(planning, happening), []];
    case 'planNotRead':
      return [{ ...planning, reading: false, problem: happening.problem, failed: 'reading' }, []];
    case 'changePlan': {
      if (planning.state === 'saving') {
        return [planning, []];
      }
      const edition = planning.edition + 1;
      const problem = isElsewhere(planning.problem) ? planning.problem : null;
      return [{ ...planning, draft: happening.draft, edition, state: 'open', problem }, [{ type: 'wait', ms: tryTime, then: { type: 'planSettled', edition } }]];
    }
    case 'planSettled': {
      const { draft, edition } = planning;
      return happening.edition === edition && draft !== null ? [planning, [{ type: 'tryPlan', edition, draft }]] : [planning, []];
    }
    case 'planTried':
      return happening.edition === planning.edition ? [{ ...planning, feasibility: happening.feasibility }, []] : [planning, []];
    case 'planNotTried':
      // Figures of an earlier draft would be wrong beside this one.
      return happening.edition === planning.edition ? [{ ...planning, feasibility: null, ...(planning.problem === null ? { problem: happening.problem, failed: 'trying' } : {}) }, []] : [planning, []];
    case 'keepPlan': {
      const { kept, draft } = planning;
      return kept === null || draft === null || planning.state === 'saving' || !isChanged(planning)
        ? [planning, []]
        : [{ ...planning, state: 'saving', problem: null }, [{ type: 'keepPlan', version: kept.version, draft }]];
    }
    case 'planKept':
      return [{ ...planRead({ ...planning, mine: false }, { type: 'planRead', plan: happening.plan, zone: '' }), state: 'kept' }, []];
    case 'planNotKept':
      return [{ ...planning, state: 'open', problem: happening.problem, failed: 'keeping' }, []];
    case 'askRules':
      // Asked anew each time: categories come and go in Outlook. What is known stays in sight meanwhile.
      return planning.readingRules ? [planning, []] : [{ ...planning, readingRules: true, rulesProblem: null }, [{ type: 'readRules' }]];
    case 'rulesRead':
      return [{ ...planning, readingRules: false, rules: happening.rules }, []];
    case 'rulesNotRead':
      return [{ ...planning, readingRules: false, rulesProblem: happening.problem }, []];
  }
}

function read(planning: Planning, mine: boolean): PlanningStep {
  return planning.reading || planning.state === 'saving' ? [planning, []] : [{ ...planning, reading: true, mine }, [{ type: 'readPlan' }]];
}

function planRead(planning: Planning, { plan, zone }: Extract<PlanningHappening, { type: 'planRead' }>): Planning {
  const next: Planning = { ...planning, kept: plan, reading: false, state: 'open', problem: null };
  if (planning.mine && isTyped(planning)) {
    // What was typed stays; only what it is compared with is new.
    return next;
  }
  // Before a plan is made nobody has said where the owner lives: their own machine knows.
  const settings = plan.version === 0 ? { ...plan.settings, zone } : plan.settings;
  return { ...next, draft: settings, untouched: settings, edition: planning.edition + 1, feasibility: plan.feasibility };
}

/** Whether keeping would change anything. A plan that nobody has made yet is made by keeping it. */
export const isChanged = ({ kept, draft }: Planning) => kept !== null && draft !== null && (kept.version === 0 || !same(kept.settings, draft));

/** Whether the owner has changed something in the draft. */
const isTyped = ({ draft, untouched }: Planning) => draft !== null && untouched !== null && !same(untouched, draft);

/** The plan was changed in another window since it was read. */
export const isElsewhere = (problem: Problem | null) => problem?.code === 'plan-changed';

/** The draft with a mend in it; null for advice that no press can carry out. */
export function mended(draft: PlanSettings, { circle, days }: MendView): PlanSettings | null {
  return circle === null || days === null || !draft.circles.some((one) => one.id === circle)
    ? null
    : { ...draft, circles: draft.circles.map((one) => (one.id === circle ? { ...one, rhythm: { days, latestDays: null } } : one)) };
}

export type RuleKind = keyof RuleChoices;

/** As many as a circle may have of each kind. */
export const rulesAtMost = 20;

/** Rules are compared as the API compares them, whatever their case. */
export const isSameRule = (one: string, other: string) => one.trim().toUpperCase() === other.trim().toUpperCase();

/** What is wrong with one field of the draft, whichever call has found it. */
export const problemWith = ({ problem }: Planning, field: string) => (problem?.field?.replace(/^settings\./, '') === field ? problem : null);

const followsBy = 1.5;

/** The latest days as the API reckons them when none are sent. */
export const latestAfter = (days: number) => Math.min(3650, Math.ceil(days * followsBy));

/** One form for what means the same, so that a draft that was changed back is unchanged. */
function plain(settings: PlanSettings): unknown {
  const rhythm = (of: PlanSettings['default']) => (of === null ? null : [of.days, of.latestDays ?? latestAfter(of.days)]);
  return [
    settings.objective?.trim() ?? '',
    settings.weeklyHelps,
    settings.dailyCap,
    [...settings.days].sort(),
    settings.quietFrom.slice(0, 5),
    settings.quietUntil.slice(0, 5),
    settings.holidayFrom,
    settings.holidayUntil,
    settings.zone,
    rhythm(settings.default),
    settings.circles.map((circle) => [circle.id, circle.name.trim(), rhythm(circle.rhythm), circle.categories ?? [], circle.companies ?? []]),
    [...settings.automatic].sort(),
    settings.digest,
    settings.digestDay,
  ];
}

const same = (one: PlanSettings, other: PlanSettings) => JSON.stringify(plain(one)) === JSON.stringify(plain(other));
