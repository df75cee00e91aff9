import type { HealthView } from '../api/client';
import { useDisclosure } from '../pane/useDisclosure';
import { words } from '../words/en';

/** Why the number is what it is: one sentence, and on request the parts that add up to it. */
export function Sentence({ name, health }: { readonly name: string; readonly health: HealthView }) {
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
      {open && <Parts name={name} health={health} />}
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

const signed = (points: number) => (points > 0 ? `+${points}` : points < 0 ? `−${Math.abs(points)}` : '0');
