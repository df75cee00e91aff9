import type { Correction, PanePerson } from '../api/client';
import { HealthNumber, toneOf } from '../health/Number';
import { Ring } from '../health/Ring';
import { Sentence } from '../health/Sentence';
import { figure, shortDate } from '../words/dates';
import { words } from '../words/en';
import { workOf } from './names';

interface PersonStripProps {
  readonly person: PanePerson;
  readonly now: Date;
  readonly correct: (word: Correction | null) => void;
}

/** Who this is, how alive it is, and why. */
export const PersonStrip = ({ person, now, correct }: PersonStripProps) => (
  <>
    <header class={`person ${toneOf(person.health)}`}>
      <Ring name={person.name} health={person.health} />
      <div class="who">
        <h2 data-testid="person-name" title={person.name}>
          {person.name}
        </h2>
        <Role person={person} now={now} />
      </div>
      <HealthNumber health={person.health} />
    </header>
    {person.health !== null ? (
      <Sentence name={person.name} health={person.health} now={now} correct={correct} />
    ) : (
      person.standing === 'known' && (
        <div class="why">
          <p>{words.noReadingYet}</p>
        </div>
      )
    )}
  </>
);

function Role({ person, now }: { readonly person: PanePerson; readonly now: Date }) {
  const { role, standing, mails, address, name } = person;
  const does = workOf(role);
  return (
    <>
      {does !== '' ? (
        <p class="role" title={does}>
          {does}
        </p>
      ) : (
        <p class="role">{[address === name ? null : address, standing === 'new' ? words.mailsSoFar(mails, figure(mails)) : null].filter((part) => part !== null).join(' · ')}</p>
      )}
      {standing === 'new' ? (
        <p class="source">{words.unknown}</p>
      ) : (
        role !== null && <p class="source">{role.since === null ? role.source : `${role.source} · ${shortDate(role.since, now)}`}</p>
      )}
    </>
  );
}
