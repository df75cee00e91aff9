import type { SuggestionView } from '../api/client';
import { FollowUpActs } from '../followUps/FollowUpActs';
import type { Line } from '../followUps/undertaking';
import { escaping } from '../pane/keys';
import { useFocusGoingOn } from '../pane/useFocusGoingOn';
import { type Day, dayAfter, dueWords, laterDays } from '../words/dates';
import { words } from '../words/en';
import type { Act, ActingHappening, Deed } from './acting';
import { ActRow } from './ActRow';
import { TakenLine } from './TakenLine';
import { WeTalked } from './WeTalked';

interface DayLineProps {
  readonly line: SuggestionView;
  readonly act: Act | null;
  /** What was undertaken from this line. */
  readonly undertaken: Line | null;
  readonly open: boolean;
  readonly now: Date;
  readonly toggle: () => void;
  readonly doIt: (deed: Deed) => void;
  readonly toDo: () => void;
  readonly retry: (line: Line) => void;
  readonly takeBack: (line: Line) => void;
  readonly tell: (happening: ActingHappening) => void;
}

/** One line of the day; opened in place it says what to do and what can be done with it. */
export function DayLine({ line, act, undertaken, open, now, toggle, doIt, toDo, retry, takeBack, tell }: DayLineProps) {
  const place = useFocusGoingOn<HTMLLIElement>(act?.state ?? undertaken?.state ?? '');
  if (undertaken !== null) {
    return <TakenLine line={undertaken} now={now} retry={() => retry(undertaken)} takeBack={() => takeBack(undertaken)} place={place} />;
  }
  if (act !== null) {
    return (
      <li ref={place}>
        <ActRow act={act} now={now} tell={tell} />
      </li>
    );
  }
  return (
    <li ref={place} class="day-line" onKeyDown={escaping(open, toggle, place)}>
      <button type="button" class="row" data-testid="today-line" data-occasion={line.occasion} aria-expanded={open} onClick={toggle}>
        <LineWords line={line} now={now} />
      </button>
      {open && <Doing line={line} now={now} doIt={doIt} toDo={toDo} />}
    </li>
  );
}

function LineWords({ line: { name, why, minutes, followUp }, now }: Pick<DayLineProps, 'line' | 'now'>) {
  return followUp !== null ? (
    <>
      <span class="box">
        {followUp.title}
        {!followUp.title.includes(name) && <span class="muted"> {name}</span>}
      </span>
      <span class="muted">{dueWords(followUp.due, now)}</span>
    </>
  ) : (
    <>
      <span>
        <b>{name}</b> <span class="muted">{why}</span>
      </span>
      <span class="muted">{words.day.minutes(minutes)}</span>
    </>
  );
}

function Doing({ line, now, doIt, toDo }: Pick<DayLineProps, 'line' | 'now' | 'doIt' | 'toDo'>) {
  const { key, person, name, what, why, followUp, occasion } = line;
  const said = words.day;
  const today = dayAfter(now, 0);
  const putOff = (until: Day) => doIt({ kind: 'putOff', keys: [key], until, today });
  return (
    <div class="card doing" tabIndex={-1} role="group" aria-label={what} data-testid="doing">
      <p>{followUp === null ? what : why}</p>
      {followUp === null && person !== null && (
        <div class="buttons">
          <button type="button" class="main" data-testid="line-to-do" onClick={toDo}>
            {said.toDo}
            <kbd aria-hidden="true">⏎</kbd>
          </button>
        </div>
      )}
      {followUp !== null && <FollowUpActs person={followUp.person} followUp={followUp} now={now} doIt={doIt} />}
      {person !== null && <WeTalked name={name} talked={(talk) => doIt({ kind: 'talk', person, talk, at: now.toISOString() })} />}
      {/* What was undertaken is moved, so that To Do has the same day. */}
      {followUp === null && (
        <div class="follow-up-row" role="group" aria-label={said.laterOf(name)}>
          <span>{said.later}</span>
          {laterDays(now).map(([day, label]) => (
            <button key={day} type="button" data-testid="line-later" onClick={() => putOff(day)}>
              {label}
            </button>
          ))}
        </div>
      )}
      {followUp === null && (
        <div class="buttons">
          <button type="button" data-testid="line-not-this" onClick={() => doIt({ kind: 'aside', keys: [key], today })}>
            {said.notThis}
          </button>
          {occasion === 'rhythm' && person !== null && (
            <button type="button" data-testid="line-rest" onClick={() => doIt({ kind: 'wish', person, wish: { rests: true }, before: null })}>
              {said.rest}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
