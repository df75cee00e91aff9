import type { PlanSettings } from '../api/client';
import { whyNot } from '../pane/trouble';
import { words } from '../words/en';
import { isElsewhere, mended, type Planning, type PlanningHappening } from './planning';

const said = words.plan;

interface KeepBarProps {
  readonly planning: Planning;
  readonly draft: PlanSettings;
  readonly changed: boolean;
  readonly change: (draft: PlanSettings) => void;
  readonly tell: (happening: PlanningHappening) => void;
}

/** Whether it fits, always in sight while choosing, and the one button that keeps it. */
export function KeepBar({ planning, draft, changed, change, tell }: KeepBarProps) {
  const { feasibility, state, problem, failed } = planning;
  return (
    <div class="keep-bar">
      <p role="status" data-testid="feasibility" class={feasibility?.fits === false ? 'misfit' : ''}>
        {feasibility === null ? (problem?.field == null ? '' : said.notReckoned) : feasibility.words}
        {feasibility?.fits === false && feasibility.waitingInAYear !== null && feasibility.waitingInAYear > 0 && ` ${said.waiting(feasibility.waitingInAYear)}`}
      </p>
      {feasibility !== null && feasibility.mends.length > 0 && (
        <p class="mends muted" data-testid="mends">
          {said.mends}{' '}
          {feasibility.mends.map((mend, at) => {
            const next = mended(draft, mend);
            return (
              <span key={mend.words}>
                {at > 0 && ' · '}
                {next === null ? (
                  mend.words
                ) : (
                  <button type="button" class="link" data-testid="mend" onClick={() => change(next)}>
                    {mend.words}
                  </button>
                )}
              </span>
            );
          })}
        </p>
      )}
      {problem !== null && (feasibility !== null || problem.field === null) && (
        <p class="failure" role="alert" data-testid="plan-problem">
          {isElsewhere(problem) ? said.elsewhere : problem.field !== null ? said.mendField : { reading: said.notRead, trying: said.notTried, keeping: said.notKept }[failed](whyNot(problem))}
        </p>
      )}
      <div class="buttons">
        {isElsewhere(problem) ? (
          <>
            <button type="button" class="main" data-testid="plan-read-again" disabled={planning.reading} onClick={() => tell({ type: 'againPlan', mine: false })}>
              {said.readAgain}
            </button>
            <button type="button" data-testid="plan-mine" disabled={planning.reading} onClick={() => tell({ type: 'againPlan', mine: true })}>
              {said.mine}
            </button>
          </>
        ) : (
          <button type="submit" class="main" data-testid="keep-plan" disabled={!changed || state === 'saving'}>
            {state === 'saving' ? said.keeping : said.keep}
            <kbd aria-hidden="true">⏎</kbd>
          </button>
        )}
        <span role="status" class="muted" data-testid="plan-kept">
          {state === 'kept' ? said.kept : ''}
        </span>
      </div>
    </div>
  );
}
