import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { useDisclosure } from '../pane/useDisclosure';
import { whyNot } from '../pane/trouble';
import { type Day, dayAfter, dueWords } from '../words/dates';
import { words } from '../words/en';
import type { Line } from './undertaking';

interface FollowUpsProps {
  readonly name: string;
  readonly now: Date;
  readonly press: (due: Day) => void;
}

/** One press, one task in Microsoft To Do. */
export function FollowUps({ name, now, press }: FollowUpsProps) {
  const date = useDisclosure();
  const choices = [
    ['tomorrow', words.tomorrow, words.tomorrow, 1],
    ['3d', words.inThreeDays, words.inThreeDaysFull, 3],
    ['1w', words.inAWeek, words.inAWeekFull, 7],
  ] as const;

  return (
    <div class="follow-up" onKeyDown={date.onKeyDown}>
      <div class="follow-up-row" role="group" aria-label={words.followUpTitle(name)}>
        <span>{words.followUp}</span>
        {choices.map(([id, label, full, days]) => (
          <button key={id} type="button" data-testid={`follow-up-${id}`} aria-label={full} onClick={() => press(dayAfter(now, days))}>
            {label}
          </button>
        ))}
        <button type="button" data-testid="follow-up-date" ref={date.opener} aria-expanded={date.open} onClick={date.toggle}>
          {words.date}
        </button>
      </div>
      {date.open && (
        <DateChoice
          now={now}
          set={(due) => {
            press(due);
            date.close();
          }}
        />
      )}
    </div>
  );
}

function DateChoice({ now, set }: { readonly now: Date; readonly set: (due: Day) => void }) {
  const first = dayAfter(now, 1);
  const [due, setDue] = useState(dayAfter(now, 14));
  return (
    <form
      class="date-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (due >= first) {
          set(due);
        }
      }}
    >
      <label>
        {words.dateLabel} <input type="date" value={due} min={first} required ref={(input) => input?.focus()} onInput={(event) => setDue(event.currentTarget.value)} />
      </label>
      <button type="submit">{words.dateSet}</button>
    </form>
  );
}

interface LinesProps {
  readonly lines: readonly Line[];
  readonly now: Date;
  readonly retry: (line: Line) => void;
}

/** What was undertaken for this person, and how far it has come: never said to be kept before it is. */
export const FollowUpLines = ({ lines, now, retry }: LinesProps) =>
  lines.length === 0 ? null : (
    <ul class="rows">
      {lines.map((line) => (
        <FollowUpLine key={line.id} line={line} now={now} retry={() => retry(line)} />
      ))}
    </ul>
  );

interface LineProps {
  readonly line: Line;
  readonly now: Date;
  readonly retry: () => void;
  readonly place?: Ref<HTMLLIElement>;
}

export const FollowUpLine = ({ line, now, retry, place }: LineProps) => (
  <li class={`row line ${line.state}`} data-testid="follow-up-line" data-state={line.state} ref={place ?? null}>
    <span class="box" tabIndex={-1}>
      {line.title}
    </span>
    <span class="muted">
      {dueWords(line.due, now)} · {words.followUpStates[line.state]}
    </span>
    {line.state === 'failed' && (
      <span class="failure" role="status">
        {line.problem === null ? '' : whyNot(line.problem)}{' '}
        <button type="button" class="link" onClick={retry}>
          {words.retry}
        </button>
      </span>
    )}
  </li>
);
