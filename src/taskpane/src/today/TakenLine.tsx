import type { Ref } from 'preact';
import { LineWords, NotKept } from '../followUps/FollowUpLines';
import { canBeTakenBack } from '../followUps/pressing';
import type { Line } from '../followUps/undertaking';
import { words } from '../words/en';

interface TakenLineProps {
  readonly line: Line;
  readonly now: Date;
  readonly retry: () => void;
  readonly takeBack: () => void;
  readonly place: Ref<HTMLLIElement>;
}

/** A line of the day that was put in To Do: how far that has come, and the way back. */
export const TakenLine = ({ line, now, retry, takeBack, place }: TakenLineProps) => (
  <li class={`row line taken ${line.state}`} data-testid="follow-up-line" data-state={line.state} ref={place}>
    <LineWords line={line} now={now} />
    {line.state !== 'notUndone' && canBeTakenBack(line) && (
      <button type="button" class="link" data-testid="taken-undo" onClick={takeBack}>
        {words.day.act.undo}
      </button>
    )}
    <NotKept line={line} retry={line.state === 'notUndone' ? takeBack : retry} />
  </li>
);
