import { useDisclosure } from '../pane/useDisclosure';
import { type Day, dayAfter } from '../words/dates';
import { words } from '../words/en';
import { DateChoice } from './DateChoice';

interface FollowUpsProps {
  readonly name: string;
  readonly now: Date;
  readonly press: (due: Day) => void;
  /** Only of a mail the owner sent: come back to it if no answer has come by then. */
  readonly wait: ((due: Day) => void) | null;
}

const waitingDays = 3;

/** One press, one task in Microsoft To Do. */
export function FollowUps({ name, now, press, wait }: FollowUpsProps) {
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
        {wait !== null && (
          <button type="button" data-testid="follow-up-if-no-answer" onClick={() => wait(dayAfter(now, waitingDays))}>
            {words.ifNoAnswer}
          </button>
        )}
      </div>
      {date.open && (
        <DateChoice
          label={words.dateLabel}
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
