import { useState } from 'preact/hooks';
import type { SuggestionView } from '../api/client';
import { undertake } from '../followUps/undertaking';
import type { Item } from '../office/item';
import type { Happening } from '../pane/state';
import { useFocusGoingOn } from '../pane/useFocusGoingOn';
import type { Body } from '../pane/view';
import { ProposalCard } from '../proposals/ProposalCard';
import { dayAfter, dayWords, nextMonday } from '../words/dates';
import { words } from '../words/en';
import { type Act, type Deed, newAct } from './acting';
import { ActRow } from './ActRow';
import { DayLine } from './DayLine';
import { OutcomeCard } from './OutcomeCard';
import { MakePlan, Week } from './Week';

interface TodayProps {
  readonly item: Item;
  readonly body: Extract<Body, { kind: 'day' }>;
  readonly turn: number;
  readonly now: Date;
  readonly tell: (happening: Happening) => void;
}

/** The day without a mail: how the week stands, what is worth doing, and one question. */
export function Today({ item, body, turn, now, tell }: TodayProps) {
  const { today, answering, acts } = body;
  const { asked } = today;
  const told = asked === null ? null : (acts.find(({ deed }) => deed.kind === 'outcome' && deed.followUp === asked.followUp.id) ?? null);
  const isTold = told?.state === 'done' || told?.state === 'past';
  const question = isTold ? null : asked;
  const place = useFocusGoingOn<HTMLDivElement>(isTold ? 'told' : '');
  return (
    <div ref={place}>
      <Week week={today.plan} resting={today.resting} />
      {today.lines.length === 0 && <p class="calm">{words.todayFree}</p>}
      <Lines item={item} body={body} turn={turn} now={now} tell={tell} />
      {!today.plan.made && <MakePlan make={() => tell({ type: 'tab', tab: 'plan' })} />}
      {question !== null && (
        <OutcomeCard
          key={`outcome ${question.followUp.id}`}
          question={question}
          act={told}
          answer={(outcome) => tell({ type: 'act', act: newAct(crypto.randomUUID(), item.key, question.name, { kind: 'outcome', person: question.followUp.person, followUp: question.followUp.id, outcome }, turn) })}
          again={(id) => tell({ type: 'actAgain', id })}
        />
      )}
      {/* One question at a time; what was accepted can be taken back beside it. */}
      {today.proposals.filter((proposal) => question === null || proposal.accepted !== null).map((proposal) => (
        <ProposalCard
          key={`proposal ${proposal.id}`}
          name={proposal.name}
          named
          proposal={proposal}
          now={now}
          answering={answering.find((one) => one.proposal === proposal.id) ?? null}
          answer={(answer) => tell({ type: 'answerProposal', proposal: proposal.id, answer })}
        />
      ))}
    </div>
  );
}

/** The lines in the API's order; what was done with one stands in its place. */
function Lines({ item, body, turn, now, tell }: TodayProps) {
  const [opened, setOpened] = useState<string | null>(null);
  const { lines, more, putOff } = body.today;
  const all = body.acts.find((act) => act.deed.kind === 'putAllOff') ?? null;
  const place = useFocusGoingOn<HTMLUListElement>(all?.state ?? '');
  const actOf = (line: SuggestionView) => body.acts.find((act) => act.line === line.key) ?? null;
  const shown = all?.state === 'done' || all?.state === 'past' ? [] : lines.filter((line) => actOf(line)?.state !== 'past');

  const act = (name: string, deed: Deed, line: string | null) => {
    setOpened(null);
    tell({ type: 'act', act: newAct(crypto.randomUUID(), item.key, name, deed, turn, line) });
  };
  const toDo = ({ key, person, name, what }: SuggestionView) => {
    if (person !== null) {
      setOpened(null);
      tell({ type: 'press', undertaking: undertake(crypto.randomUUID(), item, { id: person, name }, dayAfter(now, 0), turn, { line: { key, what } }) });
    }
  };

  return lines.length === 0 && putOff === 0 ? null : (
    <ul class="rows today" ref={place}>
      {shown.map((line) => (
        <DayLine
          key={line.key}
          line={line}
          act={actOf(line)}
          undertaken={body.undertaken.find((one) => one.line === line.key) ?? null}
          open={opened === line.key}
          now={now}
          toggle={() => setOpened(opened === line.key ? null : line.key)}
          doIt={(deed) => act(line.name, deed, line.key)}
          toDo={() => toDo(line)}
          retry={({ id }) => tell({ type: 'retry', id })}
          takeBack={({ id }) => tell({ type: 'takeBackPress', id })}
          tell={tell}
        />
      ))}
      {all !== null && all.state !== 'past' ? (
        <li>
          <ActRow act={all} now={now} tell={tell} />
        </li>
      ) : (
        <Rest more={more} short={isShort(shown, lines, body.acts)} putOff={putOff} now={now} refresh={() => tell({ type: 'refresh' })} allOff={lines.length === 0 ? null : (until) => act('', { kind: 'putAllOff', until, today: dayAfter(now, 0), keys: null }, null)} />
      )}
    </ul>
  );
}

/** Lines have been dealt with, so that others have room. */
const isShort = (shown: readonly SuggestionView[], lines: readonly SuggestionView[], acts: readonly Act[]) => shown.length < lines.length || acts.some((act) => act.line !== null && act.state === 'done');

interface RestProps {
  readonly more: number;
  readonly short: boolean;
  readonly putOff: number;
  readonly now: Date;
  readonly refresh: () => void;
  readonly allOff: ((until: string) => void) | null;
}

/** What does not stand in the list, and the way out of a day that has no room for any of it. */
const Rest = ({ more, short, putOff, now, refresh, allOff }: RestProps) => (
  <li class="row rest" data-testid="today-rest">
    <span class="muted">
      {more > 0 && short ? (
        <button type="button" class="link" data-testid="today-show" onClick={refresh}>
          {words.day.showMore(more)}
        </button>
      ) : (
        [more > 0 ? words.day.more(more) : null, putOff > 0 ? words.day.putOffAlready(putOff) : null].filter((part) => part !== null).join(' · ')
      )}
    </span>
    {allOff !== null && (
      <button type="button" class="link" data-testid="today-all-off" onClick={() => allOff(nextMonday(now))}>
        {words.day.allOff(dayWords(nextMonday(now)))}
      </button>
    )}
  </li>
);
