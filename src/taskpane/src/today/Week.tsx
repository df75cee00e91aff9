import type { WeekView } from '../api/client';
import { Card } from '../pane/Card';
import { words } from '../words/en';

/** How the week stands, in one line and a slim bar, and whether the plan fits into it. */
export const Week = ({ week, resting }: { readonly week: WeekView; readonly resting: boolean }) => (
  <div class="week">
    {week.goal > 0 && week.made && (
      <>
        <p data-testid="helps">
          <b>{words.day.helps(week.helps, week.goal)}</b> {words.day.helpsThisWeek}
        </p>
        <progress max={week.goal} value={Math.min(week.helps, week.goal)} aria-label={words.day.helpsThisWeek} />
      </>
    )}
    {week.feasibility !== null && (
      <p class="muted" data-testid="today-feasibility">
        {week.feasibility}
      </p>
    )}
    {resting && (
      <p class="muted" data-testid="resting">
        {words.day.resting}
      </p>
    )}
  </div>
);

/** Whoever has no plan yet is asked once, calmly. */
export const MakePlan = ({ make }: { readonly make: () => void }) => (
  <Card kicker={words.day.makePlanKicker} title={words.day.makePlan} testId="make-plan">
    <p>{words.day.makePlanText}</p>
    <div class="buttons">
      <button type="button" class="main" data-testid="make-plan-button" onClick={make}>
        {words.day.makePlanButton}
        <kbd aria-hidden="true">⏎</kbd>
      </button>
    </div>
  </Card>
);
