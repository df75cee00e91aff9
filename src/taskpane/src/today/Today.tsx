import type { ProposalAnswer, TodayLine, TodayView } from '../api/client';
import type { Answering } from '../pane/state';
import { ProposalCard } from '../proposals/ProposalCard';
import { dueWords } from '../words/dates';
import { words } from '../words/en';

interface TodayProps {
  readonly today: TodayView;
  readonly now: Date;
  readonly answering: readonly Answering[];
  readonly answer: (proposal: string, answer: ProposalAnswer) => void;
}

/** The day without a mail: what is due, who is about to go quiet, and one question. */
export const Today = ({ today, now, answering, answer }: TodayProps) => (
  <>
    {today.lines.length === 0 ? <p class="calm">{words.todayFree}</p> : <Lines today={today} now={now} />}
    {today.proposals.map((proposal) => (
      <ProposalCard
        key={`proposal ${proposal.id}`}
        name={proposal.name}
        named
        proposal={proposal}
        now={now}
        answering={answering.find((one) => one.proposal === proposal.id) ?? null}
        answer={(said) => answer(proposal.id, said)}
      />
    ))}
  </>
);

const Lines = ({ today, now }: { readonly today: TodayView; readonly now: Date }) => (
  <ul class="rows today">
    {today.lines.map((line) => (
      <li key={line.followUp?.id ?? `${line.kind} ${line.person ?? line.name}`} class="row" data-testid="today-line">
        <Line line={line} now={now} />
      </li>
    ))}
    {today.more > 0 && (
      <li class="row">
        <span class="muted">{words.todayMore(today.more)}</span>
      </li>
    )}
  </ul>
);

const Line = ({ line, now }: { readonly line: TodayLine; readonly now: Date }) =>
  line.followUp !== null ? (
    <>
      <span class="box">{line.followUp.title}</span>
      <span class="muted">{dueWords(line.followUp.due, now)}</span>
    </>
  ) : (
    <span>
      <b>{line.name}</b> <span class="muted">{line.words}</span>
    </span>
  );
