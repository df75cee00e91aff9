import type { PlanSettings } from '../api/client';
import type { Happening } from '../pane/state';
import { whyNot } from '../pane/trouble';
import type { Body } from '../pane/view';
import { words } from '../words/en';
import { Circles } from './Circles';
import { FieldProblem } from './FieldProblem';
import { KeepBar } from './KeepBar';
import { MoreFields } from './MoreFields';
import { problemWith } from './planning';
import { Review } from './Review';
import { WeekFields } from './WeekFields';

interface PlanTabProps {
  readonly body: Extract<Body, { kind: 'plan' }>;
  readonly now: Date;
  readonly tell: (happening: Happening) => void;
}

/** How the owner means to keep their network, and how it went. */
export function PlanTab({ body, now, tell }: PlanTabProps) {
  const { planning, changed, reviewing } = body;
  const { draft, problem } = planning;
  if (draft === null) {
    return problem === null ? null : (
      <div class="calm" data-testid="plan-not-read">
        <p class="failure" role="alert">
          {words.plan.notRead(whyNot(problem))}
        </p>
        <button type="button" onClick={() => tell({ type: 'askPlan' })}>
          {words.plan.tryAgain}
        </button>
      </div>
    );
  }

  const put = (next: PlanSettings) => tell({ type: 'changePlan', draft: next });
  const change = (part: Partial<PlanSettings>) => put({ ...draft, ...part });
  const objective = problemWith(planning, 'objective');
  return (
    <>
      <form
        class="plan"
        data-testid="plan"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          tell({ type: 'keepPlan' });
        }}
      >
        <label class="objective">
          {words.plan.objective}
          <textarea
            rows={2}
            maxLength={500}
            value={draft.objective ?? ''}
            placeholder={words.plan.objectiveExample}
            data-testid="plan-objective"
            aria-invalid={objective !== null}
            aria-describedby={objective === null ? undefined : 'objective-problem'}
            onInput={(event) => change({ objective: event.currentTarget.value === '' ? null : event.currentTarget.value })}
          />
        </label>
        <FieldProblem id="objective-problem" problem={objective} />
        <Circles planning={planning} draft={draft} change={change} askRules={() => tell({ type: 'askRules' })} />
        <WeekFields planning={planning} draft={draft} change={change} />
        <MoreFields planning={planning} draft={draft} now={now} change={change} />
        <KeepBar planning={planning} draft={draft} changed={changed} change={put} tell={tell} />
      </form>
      <Review reviewing={reviewing} now={now} tell={tell} />
    </>
  );
}
