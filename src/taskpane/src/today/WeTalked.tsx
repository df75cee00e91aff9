import type { TalkKind } from '../api/client';
import { words } from '../words/en';

const kinds: readonly TalkKind[] = ['call', 'inPerson', 'chat'];

/** One press tells of a talk that no mail knows of. */
export const WeTalked = ({ name, talked }: { readonly name: string; readonly talked: (kind: TalkKind) => void }) => (
  <div class="follow-up-row" role="group" aria-label={words.day.talkedWith(name)} data-testid="we-talked">
    <span>{words.day.talked}</span>
    {kinds.map((kind) => (
      <button key={kind} type="button" data-testid={`talked-${kind}`} onClick={() => talked(kind)}>
        {words.day.talks[kind]}
      </button>
    ))}
  </div>
);
