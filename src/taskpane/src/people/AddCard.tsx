import type { PanePerson } from '../api/client';
import { Card } from '../pane/Card';
import type { Adding } from '../pane/state';
import { whyNot } from '../pane/trouble';
import { words } from '../words/en';

/** Somebody who is not among the owner's people: nothing happens to them without this press. */
export function AddCard({ person, adding, add }: { readonly person: PanePerson; readonly adding: Adding | null; readonly add: () => void }) {
  const busy = adding !== null && adding.state !== 'failed';
  return (
    <Card kicker={words.keepInTouch} title={words.add(person.name)}>
      <p>{person.id === null ? words.nothingSaved : words.addingIsQuiet}</p>
      <div class="buttons">
        <button type="button" class="main" data-testid="add-person" disabled={busy} onClick={add}>
          {busy ? words.adding : words.addButton}
          <kbd aria-hidden="true">⏎</kbd>
        </button>
      </div>
      {adding?.problem != null && (
        <p class="failure" role="status">
          {words.notAdded(whyNot(adding.problem))}
        </p>
      )}
    </Card>
  );
}
