import { whyNot } from '../pane/trouble';
import { dueWords } from '../words/dates';
import { words } from '../words/en';
import { type Act, type ActingHappening, isOfFollowUp } from './acting';

interface ActRowProps {
  readonly act: Act;
  readonly now: Date;
  readonly tell: (happening: ActingHappening) => void;
}

/** What was pressed, how far it has come, and the way back: never said to be done before it is. */
export function ActRow({ act, now, tell }: ActRowProps) {
  const { id, state, problem } = act;
  const said = words.day.act;
  const busy = state === 'saving' || state === 'undoing';
  return (
    <div class={`row act ${state}`} data-testid="act" data-state={state}>
      <span role="status" tabIndex={-1}>
        {actWords(act, now)}
        {busy && <span class="muted"> · {said[state]}</span>}
        {problem !== null && <span class="failure"> {(state === 'failed' ? said.failed : said.notUndone)(whyNot(problem))}</span>}
      </span>
      {!busy && (
        <span class="ways">
          {state === 'failed' && (
            <button type="button" class="link" data-testid="act-retry" onClick={() => tell({ type: 'actAgain', id })}>
              {said.retry}
            </button>
          )}
          <button type="button" class="link" data-testid="act-undo" onClick={() => tell({ type: 'takeBack', id })}>
            {said.undo}
          </button>
        </span>
      )}
    </div>
  );
}

function actWords({ name, deed, state }: Act, now: Date): string {
  const said = words.day.act;
  if (isOfFollowUp(deed) && (state === 'saving' || state === 'failed')) {
    return deed.followUp.title;
  }
  switch (deed.kind) {
    case 'finish':
      return said.finished(deed.followUp.title);
    case 'letGo':
      return said.letGo(deed.followUp.title);
    case 'move':
      return said.moved(deed.followUp.title, dueWords(deed.until, now));
    case 'outcome':
      return said.outcome(words.day.asked.answers[deed.outcome]);
    case 'putOff':
      return said.putOff(name, dueWords(deed.until, now));
    case 'putAllOff':
      return said.putAllOff(deed.keys?.length ?? null, dueWords(deed.until, now));
    case 'aside':
      return said.aside(name);
    case 'talk':
      return said.talk(name, words.day.talks[deed.talk]);
    case 'wish':
      return deed.wish.rests === true ? said.rests(name) : said.rhythm(name);
  }
}
