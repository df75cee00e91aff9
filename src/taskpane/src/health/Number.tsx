import type { HealthView } from '../api/client';
import { words } from '../words/en';

/** The class that gives a word of health its colour; the word itself always stands beside it. */
export const toneOf = (health: HealthView | null): string => health?.word ?? 'new';

/** One number, one word. */
export const HealthNumber = ({ health }: { readonly health: HealthView | null }) => (
  <div class="health">
    <span class="number" data-testid="health-number">
      {health?.number ?? words.noNumber}
    </span>
    <span class="word" data-testid="health-word">
      {words.health[health?.word ?? 'new']}
    </span>
    {health?.soFar === true && <span class="so-far">{words.soFar}</span>}
  </div>
);
