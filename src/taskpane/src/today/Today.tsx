import type { TodayLine, TodayView } from '../api/client';
import { dueWords } from '../words/dates';
import { words } from '../words/en';

/** The day without a mail: what is due, who is about to go quiet. */
export const Today = ({ today, now }: { readonly today: TodayView; readonly now: Date }) =>
  today.lines.length === 0 ? (
    <p class="calm">{words.todayFree}</p>
  ) : (
    <ul class="rows today">
      {today.lines.map((line) => (
        <li key={line.followUp?.id ?? `${line.kind} ${line.person}`} class="row" data-testid="today-line">
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
