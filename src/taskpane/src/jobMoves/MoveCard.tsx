import type { MoveAnswer, MoveView, PanePerson } from '../api/client';
import { Card } from '../pane/Card';
import type { Answering } from '../pane/state';
import { whyNot } from '../pane/trouble';
import { shortDate } from '../words/dates';
import { words } from '../words/en';

interface MoveCardProps {
  readonly person: PanePerson;
  readonly move: MoveView;
  readonly now: Date;
  readonly answering: Answering | null;
  readonly answer: (answer: MoveAnswer) => void;
}

/** A change of somebody's work: the signs, and the owner decides. Nothing is written before a yes, and a yes can be taken back. */
export function MoveCard({ person, move, now, answering, answer }: MoveCardProps) {
  const busy = answering?.state === 'saving';
  const said = words.move;
  if (move.accepted !== null) {
    return (
      <p class="row" data-testid="move-accepted">
        {said.accepted(shortDate(move.accepted, now))}{' '}
        {move.undoUntil !== null && (
          <button type="button" class="link" data-testid="move-undo" disabled={busy} onClick={() => answer('undo')}>
            {said.undo(shortDate(move.undoUntil, now))}
          </button>
        )}
        <Failure answering={answering} />
      </p>
    );
  }

  const given = person.name.split(' ')[0] ?? person.name;
  return (
    <Card kicker={said.kicker(move.kind, move.proven, move.certainty)} title={move.question} testId="move" kind={move.kind}>
      <ol class="signs">
        {move.evidence.map((sign) => (
          <li key={`${sign.sign} ${sign.at}`} data-testid="move-sign" title={sign.line ?? undefined}>
            {sign.words} <span class="muted">{shortDate(sign.at, now)}</span>
          </li>
        ))}
      </ol>
      {move.proven && move.kind === 'joined' && <p class="muted">{said.land(shortDate(move.hundredthDay, now))}</p>}
      <div class="buttons">
        <button type="button" class="main" data-testid="move-accept" disabled={busy} onClick={() => answer('accept')}>
          {busy ? said.saving : move.writesCard ? said.yesUpdate : said.yes}
          <kbd aria-hidden="true">⏎</kbd>
        </button>
        {move.address !== null && (
          <button type="button" data-testid="move-not-them" disabled={busy} onClick={() => answer('not-them')}>
            {said.notThem(given)}
          </button>
        )}
        <button type="button" data-testid="move-later" disabled={busy} onClick={() => answer('later')}>
          {said.later}
        </button>
        <button type="button" class="link" data-testid="move-ignore" disabled={busy} onClick={() => answer('ignore')}>
          {said.ignore}
        </button>
      </div>
      <p class="muted">{move.writesCard ? said.writes : said.keeps}</p>
      <Failure answering={answering} />
    </Card>
  );
}

const Failure = ({ answering }: { readonly answering: Answering | null }) =>
  answering?.problem == null ? null : (
    <span class="failure" role="status" data-testid="move-failure">
      {words.move.notDone(whyNot(answering.problem))}
    </span>
  );
