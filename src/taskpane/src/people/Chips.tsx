import { useRef, useState } from 'preact/hooks';
import type { PanePerson } from '../api/client';
import { toneOf } from '../health/Number';
import { words } from '../words/en';
import { initials } from './names';

const chipsAtMost = 4;

interface ChipsProps {
  readonly people: readonly PanePerson[];
  readonly chosen: PanePerson;
  readonly choose: (person: PanePerson) => void;
}

/** The people of a mail in the API's order, as tabs with one tab stop: arrows, Home and End move and choose. */
export function Chips({ people, chosen, choose }: ChipsProps) {
  const [opened, setOpened] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const at = people.indexOf(chosen);
  const all = opened || people.length <= chipsAtMost || at >= chipsAtMost;
  const rest = people.length - chipsAtMost;

  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: people.length - 1 }[event.key];
    const person = to === undefined ? undefined : people.at(to % people.length);
    if (person === undefined || to === undefined) {
      return;
    }
    event.preventDefault();
    choose(person);
    // The chip may only now come into being: it gets the focus once it is there.
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };

  return (
    <div class="chips">
      <div role="tablist" aria-label={words.peopleOfMail} ref={row} onKeyDown={onKeyDown}>
        {(all ? people : people.slice(0, chipsAtMost)).map((person) => (
          <Chip key={person.address} person={person} on={person === chosen} choose={() => choose(person)} />
        ))}
      </div>
      {!all && (
        // The arrows reach the rest; a second tab stop would only be in the way.
        <button type="button" class="chip more" tabIndex={-1} aria-label={words.showMorePeople(rest)} onClick={() => setOpened(true)}>
          {words.morePeople(rest)}
        </button>
      )}
    </div>
  );
}

function Chip({ person, on, choose }: { readonly person: PanePerson; readonly on: boolean; readonly choose: () => void }) {
  const { name, health } = person;
  const letters = initials(name);
  const number = String(health?.number ?? words.noNumber);
  const shown = `${letters} ${number}`;
  return (
    <button
      type="button"
      role="tab"
      class={`chip ${toneOf(health)}`}
      data-testid="chip"
      aria-selected={on}
      tabIndex={on ? 0 : -1}
      aria-label={words.chip(shown, name, words.health[health?.word ?? 'new'])}
      title={name}
      onClick={choose}
    >
      <b>{letters}</b> {number}
    </button>
  );
}
