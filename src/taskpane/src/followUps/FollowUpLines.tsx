import { useState } from 'preact/hooks';
import { escaping } from '../pane/keys';
import { useFocusGoingOn } from '../pane/useFocusGoingOn';
import { whyNot } from '../pane/trouble';
import { type Act, type ActingHappening, type FollowUpDeed, isOfFollowUp } from '../today/acting';
import { ActRow } from '../today/ActRow';
import { dueWords, waitsUntil } from '../words/dates';
import { words } from '../words/en';
import { FollowUpActs } from './FollowUpActs';
import { isOpen } from './pressing';
import type { Line } from './undertaking';

interface LinesProps {
  readonly person: string;
  readonly lines: readonly Line[];
  readonly acts: readonly Act[];
  readonly now: Date;
  readonly retry: (line: Line) => void;
  readonly doIt: (deed: FollowUpDeed) => void;
  readonly tell: (happening: ActingHappening) => void;
}

type OfFollowUp = Act & { readonly deed: FollowUpDeed };

/** What was undertaken for this person, and how far it has come: never said to be kept before it is. What was done with one stands in its place. */
export function FollowUpLines({ person, lines, acts, now, retry, doIt, tell }: LinesProps) {
  const [opened, setOpened] = useState<string | null>(null);
  const done = acts.filter((act): act is OfFollowUp => isOfFollowUp(act.deed));
  const standing = lines.map((line) => ({ line, id: line.id, act: done.find((act) => act.deed.followUp.id === line.followUp) ?? null }));
  // The answer no longer knows what was done or let go; it stays to be taken back, where it was.
  const gone = done.filter((act) => !standing.some((row) => row.act === act)).map((act) => ({ line: null, id: act.deed.followUp.id, act }));
  const dueOf = ({ line, act }: (typeof standing)[number] | (typeof gone)[number]) => act?.deed.followUp.due ?? line?.due ?? '';
  const rows = [...standing, ...gone].sort((a, b) => dueOf(a).localeCompare(dueOf(b)));
  return rows.length === 0 ? null : (
    <ul class="rows">
      {rows.map(({ id, line, act }) => (
        <FollowUpLine
          key={id}
          person={person}
          line={line}
          act={act}
          open={opened === id}
          now={now}
          toggle={() => setOpened(opened === id ? null : id)}
          retry={retry}
          doIt={(deed) => {
            setOpened(null);
            doIt(deed);
          }}
          tell={tell}
        />
      ))}
    </ul>
  );
}

interface LineProps extends Omit<LinesProps, 'lines' | 'acts'> {
  readonly line: Line | null;
  readonly act: Act | null;
  readonly open: boolean;
  readonly toggle: () => void;
}

/** One line; what is kept opens in place and says what can become of it. */
function FollowUpLine({ person, line, act, open, now, toggle, retry, doIt, tell }: LineProps) {
  const place = useFocusGoingOn<HTMLLIElement>(act?.state ?? '');
  if (act !== null || line === null) {
    return <li ref={place}>{act !== null && <ActRow act={act} now={now} tell={tell} />}</li>;
  }
  const { followUp, title, due, state } = line;
  if (followUp === null || !isOpen(state)) {
    return (
      <li class={`row line ${state}`} data-testid="follow-up-line" data-state={state} ref={place}>
        <LineWords line={line} now={now} />
        <NotKept line={line} retry={() => retry(line)} />
      </li>
    );
  }
  return (
    <li class="day-line" data-testid="follow-up-line" data-state={state} ref={place} onKeyDown={escaping(open, toggle, place)}>
      <button type="button" class={`row line ${state}`} data-testid="follow-up-open" aria-expanded={open} onClick={toggle}>
        <LineWords line={line} now={now} />
      </button>
      {open && (
        <div class="card doing" tabIndex={-1} role="group" aria-label={title} data-testid="doing">
          <FollowUpActs person={person} followUp={{ id: followUp, title, due }} now={now} doIt={doIt} />
        </div>
      )}
    </li>
  );
}

export const LineWords = ({ line: { title, due, state }, now }: { readonly line: Line; readonly now: Date }) => (
  <>
    <span class="box" tabIndex={isOpen(state) ? undefined : -1}>
      {title}
    </span>
    <span class="muted">{stateWords(due, state, now)}</span>
  </>
);

function stateWords(due: Line['due'], state: Line['state'], now: Date): string {
  if (state === 'watching') {
    return waitsUntil(due, now);
  }
  // Once they have answered nothing is left to do on any day.
  return state === 'answered' ? words.followUpStates.answered : `${dueWords(due, now)} · ${words.followUpStates[state]}`;
}

/** Why it is not kept, or not taken back, and the way on. */
export const NotKept = ({ line: { state, problem }, retry }: { readonly line: Line; readonly retry: () => void }) =>
  state !== 'failed' && state !== 'notUndone' ? null : (
    <span class="failure" role="status">
      {problem === null ? '' : whyNot(problem)}{' '}
      <button type="button" class="link" onClick={retry}>
        {words.retry}
      </button>
    </span>
  );
