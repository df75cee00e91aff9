import type { FollowUpOutcome, OutcomeQuestion } from '../api/client';
import { Card } from '../pane/Card';
import { useFocusGoingOn } from '../pane/useFocusGoingOn';
import { whyNot } from '../pane/trouble';
import { words } from '../words/en';
import type { Act } from './acting';

interface OutcomeCardProps {
  readonly question: OutcomeQuestion;
  /** The answer on its way, or that did not arrive. */
  readonly act: Act | null;
  readonly answer: (outcome: FollowUpOutcome) => void;
  readonly again: (id: string) => void;
}

const answers: readonly FollowUpOutcome[] = ['helped', 'talked', 'nothing', 'skipped'];

/** The one question about what was done. One press answers it; it goes when the answer is kept. */
export function OutcomeCard({ question: { followUp, name }, act, answer, again }: OutcomeCardProps) {
  const said = words.day.asked;
  const place = useFocusGoingOn<HTMLDivElement>(act?.state ?? '');
  const saving = act?.state === 'saving' && act.deed.kind === 'outcome' ? act.deed.outcome : null;
  return (
    <Card kicker={said.kicker} title={said.title} testId="outcome">
      <p>
        {followUp.title}
        {!followUp.title.includes(name) && <span class="muted"> {name}</span>}
      </p>
      <div ref={place}>
        {act?.state === 'failed' && act.problem !== null && (
          <p class="failure" role="status" data-testid="outcome-failure">
            {words.day.act.failed(whyNot(act.problem))}{' '}
            <button type="button" class="link" data-testid="outcome-retry" onClick={() => again(act.id)}>
              {words.retry}
            </button>
          </p>
        )}
        <div class="buttons">
          {answers.map((one) => (
            <button key={one} type="button" class={one === 'helped' ? 'main' : one === 'skipped' ? 'link' : undefined} data-testid={`outcome-${one}`} disabled={saving !== null} onClick={() => answer(one)}>
              {saving === one ? said.saving : said.answers[one]}
              {one === 'helped' && <kbd aria-hidden="true">⏎</kbd>}
            </button>
          ))}
        </div>
      </div>
    </Card>
  );
}
