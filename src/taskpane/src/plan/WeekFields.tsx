import type { DayOfWeek, PlanSettings } from '../api/client';
import { weekday } from '../words/dates';
import { words } from '../words/en';
import { FieldProblem } from './FieldProblem';
import { type Planning, problemWith } from './planning';
import { Stepper } from './Stepper';

/** By their place in a week that begins on Sunday; shown from Monday on. */
export const daysOfWeek: readonly DayOfWeek[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
export const fromMonday = [1, 2, 3, 4, 5, 6, 0] as const;
export const dayAt = (place: number): DayOfWeek => daysOfWeek[place] ?? 'monday';

const most = 50;
const said = words.plan;

interface WeekFieldsProps {
  readonly planning: Planning;
  readonly draft: PlanSettings;
  readonly change: (part: Partial<PlanSettings>) => void;
}

/** How much in a week and a day, and on which days. */
export function WeekFields({ planning, draft, change }: WeekFieldsProps) {
  const { days } = draft;
  const [helps, lines, none] = [problemWith(planning, 'weeklyHelps'), problemWith(planning, 'dailyCap'), problemWith(planning, 'days')];
  return (
    <fieldset>
      <legend>{said.week}</legend>
      <Stepper id="plan-helps" label={said.helps} value={draft.weeklyHelps} least={0} most={most} wrong={helps !== null} described={helps === null ? undefined : 'helps-problem'} set={(weeklyHelps) => change({ weeklyHelps })} />
      <FieldProblem id="helps-problem" problem={helps} />
      <Stepper id="plan-lines" label={said.lines} value={draft.dailyCap} least={1} most={most} wrong={lines !== null} described={lines === null ? undefined : 'lines-problem'} set={(dailyCap) => change({ dailyCap })} />
      <FieldProblem id="lines-problem" problem={lines} />
      <div class="field">
        <span id="plan-days-label">{said.days}</span>
        <div class="days" role="group" aria-labelledby="plan-days-label">
          {fromMonday.map((place) => {
            const day = dayAt(place);
            const on = days.includes(day);
            const name = weekday(place, 'long');
            return (
              <button key={day} type="button" class="toggle" data-testid={`day-${day}`} aria-pressed={on} onClick={() => change({ days: on ? days.filter((one) => one !== day) : [...days, day] })}>
                {name.slice(0, 2)}
                <span class="spoken">{name.slice(2)}</span>
              </button>
            );
          })}
        </div>
      </div>
      <FieldProblem id="days-problem" problem={none} />
    </fieldset>
  );
}
