import { useRef } from 'preact/hooks';
import type { PersonView } from '../api/client';
import { lookedUp } from '../office/item';
import { onEscape } from '../pane/keys';
import type { Happening } from '../pane/state';
import { whyNot } from '../pane/trouble';
import { useFocusWhileOpen } from '../pane/useFocusWhileOpen';
import { words } from '../words/en';
import { workOf } from './names';
import type { Searching } from './searching';

interface SearchProps {
  readonly searching: Searching;
  readonly tell: (happening: Happening) => void;
}

/** Finds somebody by name or address, without a mail of theirs. Escape closes it; whoever opened it has the focus again. */
export function Search({ searching, tell }: SearchProps) {
  const field = useRef<HTMLInputElement>(null);
  useFocusWhileOpen(field);
  const { text, found, problem } = searching;
  const said = words.search;
  return (
    <search class="search" data-testid="search" onKeyDown={onEscape(() => tell({ type: 'closeSearch' }))}>
      <input type="search" ref={field} value={text} maxLength={200} aria-label={said.label} placeholder={said.label} data-testid="search-field" onInput={(event) => tell({ type: 'search', text: event.currentTarget.value })} />
      <p class="spoken" role="status">
        {found === null ? '' : said.found(found.length)}
      </p>
      {found !== null && (
        <ul class="rows">
          {found.map((person) => (
            <Found key={person.id} person={person} tell={tell} />
          ))}
          {found.length === 0 && <li class="calm">{said.nobody}</li>}
        </ul>
      )}
      {problem !== null && <p class="failure">{whyNot(problem)}</p>}
    </search>
  );
}

function Found({ person, tell }: { readonly person: PersonView; readonly tell: (happening: Happening) => void }) {
  const { id, name, addresses, role, health } = person;
  const [address] = addresses;
  const does = workOf(role);
  const line = (
    <>
      <span>
        <b>{name}</b> <span class="muted">{does === '' ? (address ?? words.search.noAddress) : does}</span>
      </span>
      {health !== null && <span class="muted">{health.number}</span>}
    </>
  );
  // Without an address nothing beside the card is known of them.
  return (
    <li>
      {address === undefined ? (
        <span class="row">{line}</span>
      ) : (
        <button type="button" class="row" data-testid="found" onClick={() => tell({ type: 'lookAt', item: lookedUp({ id, name, address }) })}>
          {line}
        </button>
      )}
    </li>
  );
}
