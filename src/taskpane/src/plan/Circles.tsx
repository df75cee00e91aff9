import type { CircleView, PlanSettings } from '../api/client';
import { words } from '../words/en';
import { FieldProblem } from './FieldProblem';
import { type Planning, problemWith } from './planning';
import { CircleRules } from './CircleRules';
import { RhythmChoice } from './RhythmChoice';

const circlesAtMost = 20;
const usualDays = 60;
const said = words.plan;

interface CirclesProps {
  readonly planning: Planning;
  readonly draft: PlanSettings;
  readonly change: (part: Partial<PlanSettings>) => void;
  readonly askRules: () => void;
}

/** The circles in the owner's order, and what holds for everybody else. */
export function Circles({ planning, draft, change, askRules }: CirclesProps) {
  const { circles } = draft;
  const put = (at: number, part: Partial<PlanSettings['circles'][number]>) => change({ circles: circles.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  const others = problemWith(planning, 'default.days') ?? problemWith(planning, 'default.latestDays');
  return (
    <fieldset class="circles">
      <legend>{said.circles}</legend>
      <ul>
        {circles.map((circle, at) => (
          <Circle key={circle.id} circle={circle} at={at} planning={planning} kept={planning.kept?.circles.find((one) => one.id === circle.id)} askRules={askRules} put={(part) => put(at, part)} remove={() => change({ circles: circles.filter((one) => one !== circle) })} />
        ))}
      </ul>
      <FieldProblem id="circles-problem" problem={problemWith(planning, 'circles')} />
      <p class="muted foot">
        <span>{said.circlesNote}</span>
        {circles.length < circlesAtMost && (
          <button type="button" class="link" data-testid="add-circle" onClick={() => change({ circles: [...circles, { id: crypto.randomUUID(), name: freeName(circles.map((one) => one.name)), rhythm: { days: usualDays, latestDays: null } }] })}>
            {said.addCircle}
          </button>
        )}
      </p>
      <div class="everybody">
        <label for="plan-default">{said.everybody}</label>
        <RhythmChoice
          id="plan-default"
          label={said.everybody}
          name={said.everybody}
          rhythm={draft.default}
          mayBeNothing
          wrong={others !== null}
          described={others === null ? undefined : 'default-problem'}
          choose={(rhythm) => change({ default: rhythm })}
        />
        <FieldProblem id="default-problem" problem={others} />
      </div>
    </fieldset>
  );
}

interface CircleProps {
  readonly circle: PlanSettings['circles'][number];
  readonly at: number;
  readonly planning: Planning;
  /** As it stands, whatever the draft says. */
  readonly kept: CircleView | undefined;
  readonly askRules: () => void;
  readonly put: (part: Partial<PlanSettings['circles'][number]>) => void;
  readonly remove: () => void;
}

function Circle({ circle, at, planning, kept, askRules, put, remove }: CircleProps) {
  const problemOf = (field: string) => problemWith(planning, `circles[${at}].${field}`);
  const [name, rhythm] = [problemOf('name'), problemOf('days') ?? problemOf('latestDays')];
  const [nameId, rhythmId] = [`circle-${at}-name-problem`, `circle-${at}-rhythm-problem`];
  return (
    <li data-testid="circle">
      <input
        type="text"
        value={circle.name}
        maxLength={60}
        aria-label={said.circleName(at + 1)}
        data-testid="circle-name"
        aria-invalid={name !== null}
        aria-describedby={name === null ? undefined : nameId}
        onInput={(event) => put({ name: event.currentTarget.value })}
      />
      <RhythmChoice
        id={`circle-${at}-rhythm`}
        label={said.circleRhythm(circle.name)}
        name={circle.name}
        rhythm={circle.rhythm}
        wrong={rhythm !== null}
        described={rhythm === null ? undefined : rhythmId}
        choose={(next) => next !== null && put({ rhythm: next })}
      />
      <button type="button" class="remove" aria-label={said.removeCircle(circle.name)} title={said.removeCircle(circle.name)} data-testid="remove-circle" onClick={remove}>
        ×
      </button>
      <CircleRules circle={circle} at={at} planning={planning} ask={askRules} put={put} />
      {kept !== undefined && kept.people > 0 && (
        <span class="muted people" data-testid="circle-people">
          {said.circlePeople(kept.people, kept.byRule)}
        </span>
      )}
      <FieldProblem id={nameId} problem={name} />
      <FieldProblem id={rhythmId} problem={rhythm} />
    </li>
  );
}

/** Two circles may not have one name. */
function freeName(taken: readonly string[]): string {
  for (let at = 1; ; at++) {
    const name = at === 1 ? said.newCircle : `${said.newCircle} ${at}`;
    if (!taken.includes(name)) {
      return name;
    }
  }
}
