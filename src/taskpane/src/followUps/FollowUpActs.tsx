import { useDisclosure } from '../pane/useDisclosure';
import type { FollowUpDeed, Undertaken } from '../today/acting';
import { type Day, laterDays } from '../words/dates';
import { words } from '../words/en';
import { DateChoice } from './DateChoice';

interface FollowUpActsProps {
  readonly person: string;
  readonly followUp: Undertaken;
  readonly now: Date;
  readonly doIt: (deed: FollowUpDeed) => void;
}

/** What can become of something undertaken: done, another day, or let go without a word of blame. */
export function FollowUpActs({ person, followUp: { id, title, due }, now, doIt }: FollowUpActsProps) {
  const date = useDisclosure();
  const said = words.day;
  const followUp: Undertaken = { id, title, due };
  const move = (until: Day) => doIt({ kind: 'move', person, followUp, until });
  return (
    <div onKeyDown={date.onKeyDown}>
      <div class="buttons">
        <button type="button" class="main" data-testid="line-done" onClick={() => doIt({ kind: 'finish', person, followUp })}>
          {said.done}
          <kbd aria-hidden="true">⏎</kbd>
        </button>
        <button type="button" data-testid="line-let-go" onClick={() => doIt({ kind: 'letGo', person, followUp })}>
          {said.letGo}
        </button>
      </div>
      <div class="follow-up-row" role="group" aria-label={said.moveOf(title)}>
        <span>{said.move}</span>
        {laterDays(now).map(([day, label]) => (
          <button key={day} type="button" data-testid="line-move" onClick={() => move(day)}>
            {label}
          </button>
        ))}
        <button type="button" data-testid="line-move-date" ref={date.opener} aria-expanded={date.open} onClick={date.toggle}>
          {words.date}
        </button>
      </div>
      {date.open && <DateChoice label={said.moveTo} now={now} set={move} />}
    </div>
  );
}
