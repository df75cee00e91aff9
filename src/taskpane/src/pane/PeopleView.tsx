import type { ComponentChildren } from 'preact';
import type { PanePerson, ProposalView } from '../api/client';
import { FollowUpLines } from '../followUps/FollowUpLines';
import { FollowUps } from '../followUps/FollowUps';
import { undertake, type Waiting } from '../followUps/undertaking';
import type { Item } from '../office/item';
import { AddCard } from '../people/AddCard';
import { Chips } from '../people/Chips';
import { History } from '../people/History';
import { Others } from '../people/Others';
import { PersonStrip } from '../people/PersonStrip';
import { PersonRhythm } from '../plan/PersonRhythm';
import { ProposalCard } from '../proposals/ProposalCard';
import { Findings } from '../reading/Findings';
import { type Deed, newAct } from '../today/acting';
import { type Day, zoneHere } from '../words/dates';
import type { Happening } from './state';
import type { Body } from './view';

interface PeopleViewProps {
  readonly item: Item;
  readonly body: Extract<Body, { kind: 'people' }>;
  readonly turn: number;
  readonly now: Date;
  readonly tell: (happening: Happening) => void;
  readonly cards: ComponentChildren;
}

/** The people of a mail. Every press carries the item and the person it was rendered for; what was unfolded for one person is folded for the next. */
export function PeopleView({ item, body, turn, now, tell, cards }: PeopleViewProps) {
  const { people, chosen, lines, adding, answering, acts, circles } = body;
  const outside = people.filter((person) => !person.colleague);
  // Among colleagues only, they are whom the mail is about.
  const outsiders = outside.length === 0 ? people : outside;
  const colleagues = outside.length === 0 ? [] : people.filter((person) => person.colleague);
  const chips = outsiders.includes(chosen) ? outsiders : [...outsiders, chosen];

  const choose = (person: PanePerson) => tell({ type: 'choose', thread: item.thread, address: person.address });
  const { id, name, address } = chosen;
  const doIt = (deed: Deed) => tell({ type: 'act', act: newAct(crypto.randomUUID(), item.key, name, deed, turn) });
  const press = (person: string, due: Day, waits?: Waiting) => tell({ type: 'press', undertaking: undertake(crypto.randomUUID(), item, { id: person, name }, due, turn, waits === undefined ? {} : { waits }) });
  const { sent, internetMessageId } = item;

  return (
    <>
      {chips.length > 1 && <Chips people={chips} chosen={chosen} choose={choose} />}
      <PersonStrip key={`strip ${address}`} person={chosen} now={now} correct={(word) => id !== null && tell({ type: 'correct', person: id, word })} />
      {id !== null && chosen.rhythm !== null && (
        <PersonRhythm
          key={`rhythm ${address}`}
          name={name}
          person={id}
          rhythm={chosen.rhythm}
          acts={acts}
          circles={circles}
          now={now}
          askCircles={() => tell({ type: 'askPlan' })}
          doIt={doIt}
          tell={tell}
        />
      )}
      {people.length > 1 && <Others outsiders={outsiders} colleagues={colleagues} chosen={chosen} now={now} choose={choose} />}
      {cards}
      {shown(chosen).map((proposal) => (
        <ProposalCard
          key={`proposal ${proposal.id}`}
          name={chosen.name}
          proposal={proposal}
          now={now}
          answering={answering.find((one) => one.proposal === proposal.id) ?? null}
          answer={(answer) => tell({ type: 'answerProposal', proposal: proposal.id, answer })}
        />
      ))}
      {chosen.standing === 'new' && !chosen.proposals.some((proposal) => proposal.accepted === null) && (
        <AddCard person={chosen} adding={adding} add={() => tell({ type: 'add', adding: { key: item.key, address, name, state: 'saving', problem: null } })} />
      )}
      {id !== null && (
        <FollowUps
          key={`follow-up ${address}`}
          name={name}
          now={now}
          press={(due) => press(id, due)}
          wait={sent === null || internetMessageId === null ? null : (due) => press(id, due, { sentAt: sent, zone: zoneHere() })}
        />
      )}
      <Findings findings={chosen.findings} now={now} />
      {id !== null && <FollowUpLines key={`lines ${address}`} person={id} lines={lines} acts={acts} now={now} retry={(line) => tell({ type: 'retry', id: line.id })} doIt={doIt} tell={tell} />}
      <History key={`history ${address}`} person={chosen} now={now} />
    </>
  );
}

/** One question at a time; what was accepted can be taken back beside it. */
function shown({ proposals }: PanePerson): readonly ProposalView[] {
  const open = proposals.find((proposal) => proposal.accepted === null);
  return proposals.filter((proposal) => proposal === open || proposal.accepted !== null);
}
