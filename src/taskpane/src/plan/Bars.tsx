import { words } from '../words/en';

interface BarsProps {
  readonly what: string;
  readonly weeks: readonly { readonly monday: string; readonly count: number }[];
}

const [height, step, gap] = [32, 20, 4];

/** A bar for each week. What it shows is said in words as well; its largest figure stands beside it. */
export function Bars({ what, weeks }: BarsProps) {
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  return (
    <div class="bars" data-testid="bars">
      <span class="muted">{what}</span>
      <svg
        viewBox={`0 0 ${weeks.length * step} ${height}`}
        height={height}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.review.chart(
          what,
          weeks.map(({ monday, count }) => words.review.week(monday, count)),
        )}
      >
        {weeks.map(({ monday, count }, at) => (
          <rect key={monday} x={at * step} y={height - barOf(count, most)} width={step - gap} height={barOf(count, most)} />
        ))}
      </svg>
      <span class="muted" aria-hidden="true">
        {Math.max(0, ...weeks.map(({ count }) => count))}
      </span>
    </div>
  );
}

// A week without any still has a base line.
const barOf = (count: number, most: number) => Math.max(1, (count / most) * height);
