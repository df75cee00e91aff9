import type { PanePerson } from '../api/client';
import { useDisclosure } from '../pane/useDisclosure';
import { ago } from '../words/dates';
import { words } from '../words/en';

const rowsAtMost = 2;

interface OthersProps {
  /** Who has a chip of their own. */
  readonly outsiders: readonly PanePerson[];
  readonly colleagues: readonly PanePerson[];
  readonly chosen: PanePerson;
  readonly now: Date;
  readonly choose: (person: PanePerson) => void;
}

/** Who else of this mail deserves a look, and the colleagues, folded. */
export function Others({ outsiders, colleagues, chosen, now, choose }: OthersProps) {
  const { open, opener, toggle, onKeyDown } = useDisclosure();
  const noticed = outsiders.filter((person) => person !== chosen && noticeOf(person, now) !== null).slice(0, rowsAtMost);
  if (noticed.length === 0 && colleagues.length === 0) {
    return null;
  }

  return (
    <ul class="rows" onKeyDown={onKeyDown}>
      {noticed.map((person) => (
        <Row key={person.address} person={person} notice={noticeOf(person, now) ?? ''} choose={choose} />
      ))}
      {colleagues.length > 0 && (
        <li>
          <button type="button" class="row" ref={opener} aria-expanded={open} onClick={toggle}>
            <span>{words.colleagues(colleagues.length)}</span>
            <span class="muted">{open ? words.hide : words.show}</span>
          </button>
        </li>
      )}
      {open && colleagues.map((person) => <Row key={person.address} person={person} notice="" choose={choose} />)}
    </ul>
  );
}

const Row = ({ person, notice, choose }: { readonly person: PanePerson; readonly notice: string; readonly choose: (person: PanePerson) => void }) => (
  <li>
    <button type="button" class="row" onClick={() => choose(person)}>
      <span>
        {person.name} {notice}
      </span>
      <span class="muted">{words.open}</span>
    </button>
  </li>
);

function noticeOf(person: PanePerson, now: Date): string | null {
  const last = person.history[0];
  switch (person.health?.word) {
    case undefined:
      return person.standing === 'new' ? words.otherNew : null;
    case 'quiet':
      return words.otherQuiet(last === undefined ? null : ago(last.at, now));
    case 'dormant':
      return words.otherDormant;
    case 'warm':
    case 'cooling':
      return null;
  }
}
