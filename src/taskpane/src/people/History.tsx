import type { PanePerson } from '../api/client';
import { useDisclosure } from '../pane/useDisclosure';
import { ago, figure, shortDate } from '../words/dates';
import { words } from '../words/en';

/** The latest exchanges: closed, one line; opened, in place. */
export function History({ person, now }: { readonly person: PanePerson; readonly now: Date }) {
  const { open, opener, toggle, onKeyDown } = useDisclosure();
  const [last] = person.history;
  if (last === undefined) {
    return null;
  }

  return (
    <div class="history" onKeyDown={onKeyDown}>
      <button type="button" class="row" ref={opener} aria-expanded={open} onClick={toggle}>
        <span class="fold">{last.met ? words.lastMet(ago(last.at, now)) : words.lastMail(ago(last.at, now))}</span>
        <span class="muted">{words.contact(person.mails, person.meetings, figure)}</span>
      </button>
      {open && (
        <ol class="rows">
          {person.history.map((line) => (
            <li key={`${line.at} ${String(line.sent)} ${String(line.met)}`} class="row">
              <span>
                {line.met ? words.youMet : line.sent ? words.youWrote : words.theyWrote(person.name)}
                {line.people > 1 && <span class="muted"> {words.toSeveral(line.people - 1)}</span>}
              </span>
              <time class="muted" dateTime={line.at}>
                {shortDate(line.at, now)}
              </time>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
