import type { PlannedList, ReviewPeriod, ReviewView } from '../api/client';
import { whyNot } from '../pane/trouble';
import { shortDay } from '../words/dates';
import { words } from '../words/en';
import { Bars } from './Bars';
import type { Reviewing, ReviewingHappening } from './reviewing';

const said = words.review;
const periods: readonly ReviewPeriod[] = ['week', 'quarter'];

interface ReviewProps {
  readonly reviewing: Reviewing;
  readonly now: Date;
  readonly tell: (happening: ReviewingHappening) => void;
}

/** How it went: what was done, who moved, and who has waited longest. Figures, and no grade. */
export const Review = ({ reviewing: { period, review, planned, problem }, now, tell }: ReviewProps) => (
  <section class="review" aria-label={said.heading} data-testid="review">
    <div class="review-head">
      <h2>{said.heading}</h2>
      <div class="days" role="group" aria-label={said.heading}>
        {periods.map((one) => (
          <button key={one} type="button" class="toggle" data-testid={`period-${one}`} aria-pressed={one === period} onClick={() => tell({ type: 'choosePeriod', period: one })}>
            {said.periods[one]}
          </button>
        ))}
      </div>
    </div>
    {problem !== null && (
      <p class="failure" role="alert">
        {said.notRead(whyNot(problem))}
      </p>
    )}
    {review !== null && <Figures review={review} now={now} />}
    {planned !== null && <Planned planned={planned} />}
  </section>
);

function Figures({ review, now }: { readonly review: ReviewView; readonly now: Date }) {
  const { from, until, helps, goal, done, promisesKept, weeks } = review;
  const figures = [
    [said.helps, said.ofGoal(helps, goal)],
    [said.done, String(done)],
    [said.promises, String(promisesKept)],
    // One week is a figure; only several make a chart.
    ...(weeks.length === 1 ? [[said.inTouch, String(weeks[0]?.inTouch ?? 0)] as const] : []),
  ] as const;
  const bars = (count: (week: ReviewView['weeks'][number]) => number) => weeks.map((week) => ({ monday: shortDay(week.monday, now), count: count(week) }));
  return (
    <>
      <p class="muted">{said.span(shortDay(from, now), shortDay(until, now))}</p>
      <dl class="figures">
        {figures.map(([what, figure]) => (
          <div key={what} class="row">
            <dt>{what}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {weeks.length > 1 && (
        <>
          <Bars what={said.inTouch} weeks={bars((week) => week.inTouch)} />
          <Bars what={said.helps} weeks={bars((week) => week.helps)} />
        </>
      )}
      <Moved title={said.warmed} people={review.warmed} />
      <Moved title={said.wentQuiet} people={review.wentQuiet} />
    </>
  );
}

const Moved = ({ title, people }: { readonly title: string; readonly people: ReviewView['warmed'] }) =>
  people.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul class="rows">
        {people.map((one) => (
          <li key={one.person} class="row">
            <span>{one.name}</span>
            <span class="muted">{said.change(one.before, one.after)}</span>
          </li>
        ))}
      </ul>
    </>
  );

const Planned = ({ planned: { people, more } }: { readonly planned: PlannedList }) => (
  <>
    <h3>{said.mostOver}</h3>
    {people.length === 0 ? (
      <p class="muted">{said.nobodyOver}</p>
    ) : (
      <ul class="rows">
        {people.map((one) => (
          <li key={one.person} class="row" data-testid="planned">
            <span>
              {one.name} <span class="muted">{one.words}</span>
            </span>
            <span class="muted">{said.over(one.daysOver)}</span>
          </li>
        ))}
        {more > 0 && (
          <li class="row">
            <span class="muted">{said.more(more)}</span>
          </li>
        )}
      </ul>
    )}
  </>
);
