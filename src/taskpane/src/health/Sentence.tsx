import type { Correction, HealthView } from '../api/client';
import { useDisclosure } from '../pane/useDisclosure';
import { shortDate } from '../words/dates';
import { words } from '../words/en';

interface SentenceProps {
  readonly name: string;
  readonly health: HealthView;
  readonly now: Date;
  readonly correct: (word: Correction | null) => void;
}

/** Why the number is what it is: one sentence, and on request the parts that add up to it. */
export function Sentence({ name, health, now, correct }: SentenceProps) {
  const { open, opener, toggle, onKeyDown } = useDisclosure();
  return (
    <div class="why" onKeyDown={onKeyDown}>
      <p>
        <span data-testid="health-sentence">{health.sentence}</span>{' '}
        {health.parts.length > 0 && (
          <button type="button" class="link" ref={opener} aria-expanded={open} onClick={toggle}>
            {words.why}
          </button>
        )}
      </p>
      {open && (
        <>
          <Parts name={name} health={health} />
          {health.trend !== null && <p data-testid="health-trend">{words.trend(health.trend.points, health.trend.part, shortDate(health.trend.since, now))}</p>}
          <p data-testid="health-outlook">{health.outlook}</p>
          <Correct name={name} health={health} correct={correct} />
        </>
      )}
    </div>
  );
}

const Parts = ({ name, health }: { readonly name: string; readonly health: HealthView }) => (
  <table class="parts" aria-label={words.whyHeading(name)}>
    <tbody>
      {health.parts.map((part) => (
        <tr key={part.name}>
          <th scope="row">
            {part.name} <span class="muted">{part.words}</span>
          </th>
          <td>{signed(part.points)}</td>
        </tr>
      ))}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">{words.whyTotal}</th>
        <td>{health.parts.reduce((sum, part) => sum + part.points, 0)}</td>
      </tr>
      <tr>
        <td class="muted" colSpan={2}>
          {words.whyHorizon(health.horizonDays)}
        </td>
      </tr>
    </tfoot>
  </table>
);

/** The owner knows better: one press, for a while. */
const Correct = ({ name, health, correct }: Omit<SentenceProps, 'now'>) => (
  <div class="follow-up-row" role="group" aria-label={words.correctHeading(name)}>
    <span>{words.correct}</span>
    {(['warm', 'cooling', 'quiet'] as const).map((word) => (
      <button key={word} type="button" data-testid={`correct-${word}`} aria-pressed={health.correctedUntil !== null && health.word === word} onClick={() => correct(word)}>
        {words.health[word]}
      </button>
    ))}
    {health.correctedUntil !== null && (
      <button type="button" class="link" data-testid="take-back" onClick={() => correct(null)}>
        {words.takeBack}
      </button>
    )}
  </div>
);

const signed = (points: number) => (points > 0 ? `+${points}` : points < 0 ? `−${Math.abs(points)}` : '0');
