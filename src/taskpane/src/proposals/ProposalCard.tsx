import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ProposalAnswer, ProposalView } from '../api/client';
import { Card } from '../pane/Card';
import type { Answering } from '../pane/state';
import { whyNot } from '../pane/trouble';
import { shortDate } from '../words/dates';
import { words } from '../words/en';

interface ProposalCardProps {
  readonly name: string;
  /** Where no mail says whom it is about, the card does. */
  readonly named?: boolean;
  readonly proposal: ProposalView;
  readonly now: Date;
  readonly answering: Answering | null;
  readonly answer: (answer: ProposalAnswer) => void;
}

/** A question about somebody: the signs, and the owner decides. Nothing is written before a yes, and a yes can be taken back. */
export function ProposalCard({ name, named, proposal, now, answering, answer }: ProposalCardProps) {
  const busy = answering?.state === 'saving';
  const said = words.proposal;
  const undo = useFocusGoingOn(proposal.accepted !== null);
  if (proposal.accepted !== null) {
    return (
      <p class="row answered" data-testid="proposal-accepted">
        <span>
          {named === true && <b>{name} </b>}
          {said.accepted(shortDate(proposal.accepted, now))}{' '}
        </span>
        {proposal.undoUntil !== null && (
          <button type="button" class="link" data-testid="proposal-undo" ref={undo} disabled={busy} onClick={() => answer('undo')}>
            {said.undo(shortDate(proposal.undoUntil, now))}
          </button>
        )}
        <Failure answering={answering} />
      </p>
    );
  }

  const given = name.split(' ')[0] ?? name;
  return (
    <Card kicker={said.kicker[proposal.kind](proposal.move, proposal.proven, proposal.certainty)} title={named === true ? `${name}: ${proposal.question}` : proposal.question} testId="proposal" kind={proposal.kind}>
      <ol class="signs">
        {proposal.evidence.map((sign) => (
          <li key={`${sign.words} ${sign.at}`} data-testid="proposal-sign" title={sign.line ?? undefined}>
            {sign.words} <span class="muted">{shortDate(sign.at, now)}</span>
          </li>
        ))}
      </ol>
      {proposal.hundredthDay !== null && new Date(proposal.hundredthDay) > now && <p class="muted">{said.land(shortDate(proposal.hundredthDay, now))}</p>}
      <div class="buttons">
        <button type="button" class="main" data-testid="proposal-accept" disabled={busy} onClick={() => answer('accept')}>
          {busy ? said.saving : proposal.kind === 'update' && !proposal.writesCard ? said.yesOnly : said.yes[proposal.kind]}
          <kbd aria-hidden="true">⏎</kbd>
        </button>
        {proposal.address !== null && (proposal.kind === 'update' || proposal.kind === 'merge') && (
          <button type="button" data-testid="proposal-not-them" disabled={busy} onClick={() => answer('not-them')}>
            {proposal.kind === 'merge' ? said.twoPeople : said.notThem(given)}
          </button>
        )}
        <button type="button" data-testid="proposal-later" disabled={busy} onClick={() => answer('later')}>
          {said.later}
        </button>
        <button type="button" class="link" data-testid="proposal-ignore" disabled={busy} onClick={() => answer('ignore')}>
          {said.ignore}
        </button>
      </div>
      <p class="muted">{does(proposal)}</p>
      <Failure answering={answering} />
    </Card>
  );
}

/** What a yes comes to. */
function does({ kind, move, writesCard, organisation, title, address }: ProposalView): string {
  const said = words.proposal;
  if (kind !== 'update') {
    return said.does[kind];
  }
  if (!writesCard) {
    return said.keeps;
  }
  return move === 'left' || move === 'laidOff' || move === 'retired' || move === 'died' ? said.empties : said.writes({ company: organisation !== null, title: title !== null, address: address !== null });
}

/** The card that was answered is gone, and the focus with it: it goes on to what stands in its place, unless the owner is elsewhere by then. */
function useFocusGoingOn(answered: boolean) {
  const next = useRef<HTMLButtonElement>(null);
  const before = useRef(answered);
  useLayoutEffect(() => {
    if (answered && !before.current && document.hasFocus() && document.activeElement === document.body) {
      next.current?.focus();
    }
    before.current = answered;
  }, [answered]);
  return next;
}

const Failure = ({ answering }: { readonly answering: Answering | null }) =>
  answering?.problem == null ? null : (
    <span class="failure" role="status" data-testid="proposal-failure">
      {words.proposal.notDone(whyNot(answering.problem))}
    </span>
  );
