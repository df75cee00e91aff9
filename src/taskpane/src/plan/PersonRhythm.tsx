import { useState } from 'preact/hooks';
import type { RhythmView } from '../api/client';
import { useDisclosure } from '../pane/useDisclosure';
import { useFocusGoingOn } from '../pane/useFocusGoingOn';
import { whyNot } from '../pane/trouble';
import type { Circles } from '../pane/view';
import type { Act, ActingHappening, Deed, Wish } from '../today/acting';
import { ActRow } from '../today/ActRow';
import { wishIn } from '../today/performing';
import { WeTalked } from '../today/WeTalked';
import { shortDay } from '../words/dates';
import { words } from '../words/en';

const said = words.rhythm;

interface PersonRhythmProps {
  readonly name: string;
  readonly person: string;
  readonly rhythm: RhythmView;
  readonly acts: readonly Act[];
  readonly circles: Circles;
  readonly now: Date;
  readonly askCircles: () => void;
  readonly doIt: (deed: Deed) => void;
  readonly tell: (happening: ActingHappening) => void;
}

/** How often the owner means to be in touch with somebody, and that they talked. */
export function PersonRhythm({ name, person, rhythm, acts, circles, now, askCircles, doIt, tell }: PersonRhythmProps) {
  const { open, opener, close, toggle, onKeyDown } = useDisclosure();
  const [wished, talked] = (['wish', 'talk'] as const).map((kind) => acts.find((act) => act.deed.kind === kind) ?? null);
  const talkPlace = useFocusGoingOn<HTMLDivElement>(talked?.state ?? '');
  const wish = (next: Wish) => {
    close();
    doIt({ kind: 'wish', person, wish: next, before: wishIn(rhythm) });
  };
  return (
    <div class="rhythm">
      <div onKeyDown={onKeyDown}>
        <div class="row">
          <span data-testid="rhythm">
            <RhythmLine rhythm={rhythm} now={now} />
          </span>
          <button
            type="button"
            class="link"
            data-testid="choose-rhythm"
            ref={opener}
            aria-expanded={open}
            aria-label={`${rhythm.source === 'none' ? said.choose : said.change}: ${said.chooseFor(name)}`}
            onClick={() => {
              if (!open && circles.known === null) {
                askCircles();
              }
              toggle();
            }}
          >
            {rhythm.source === 'none' ? said.choose : said.change}
          </button>
        </div>
        {open && <Choices name={name} rhythm={rhythm} circles={circles} wish={wish} />}
      </div>
      {wished != null && <ActRow act={wished} now={now} tell={tell} />}
      <div ref={talkPlace}>{talked == null ? <WeTalked name={name} talked={(talk) => doIt({ kind: 'talk', person, talk, at: now.toISOString() })} /> : <ActRow act={talked} now={now} tell={tell} />}</div>
    </div>
  );
}

function RhythmLine({ rhythm: { source, words: every, circleName, due, band }, now }: Pick<PersonRhythmProps, 'rhythm' | 'now'>) {
  if (source === 'rests' || every === null) {
    return <span class="muted">{source === 'rests' ? said.rests : said.none}</span>;
  }
  return (
    <>
      {said.line(every, circleName, source)}
      {due !== null && <span class="muted due"> · {(band === 'inTime' ? said.next : said.since)(shortDay(due, now))}</span>}
    </>
  );
}

interface ChoicesProps {
  readonly name: string;
  readonly rhythm: RhythmView;
  readonly circles: Circles;
  readonly wish: (wish: Wish) => void;
}

function Choices({ name, rhythm, circles, wish }: ChoicesProps) {
  const { source, circle, usualDays, usualWords } = rhythm;
  const [days, setDays] = useState(rhythm.days ?? usualDays ?? 30);
  return (
    <div class="card doing" role="group" tabIndex={-1} aria-label={said.chooseFor(name)} data-testid="rhythm-choices">
      {usualDays !== null && usualWords !== null && (
        <p>
          {said.usual(usualWords)}{' '}
          <button type="button" class="link" data-testid="keep-usual" onClick={() => wish({ rhythm: { days: usualDays, latestDays: null } })}>
            {said.keepUsual}
          </button>
        </p>
      )}
      {circles.known === null ? (
        <p class="muted" role="status">
          {circles.problem === null ? words.loading : said.notRead(whyNot(circles.problem))}
        </p>
      ) : (
        <div class="buttons">
          {circles.known.map((one) => (
            <button key={one.id} type="button" class="toggle" data-testid="choose-circle" aria-pressed={source === 'circle' && circle === one.id} onClick={() => wish({ circle: one.id })}>
              {one.name} <span class="muted">{one.words}</span>
            </button>
          ))}
        </div>
      )}
      <form
        class="buttons own-rhythm"
        onSubmit={(event) => {
          event.preventDefault();
          if (days >= 1) {
            wish({ rhythm: { days, latestDays: null } });
          }
        }}
      >
        <label>
          {said.ownDays}{' '}
          <input type="number" min={1} max={3650} required value={days} data-testid="own-days" onInput={(event) => setDays(event.currentTarget.valueAsNumber)} /> {said.ownDaysUnit}
        </label>
        <button type="submit" data-testid="set-own-days">
          {said.set}
        </button>
      </form>
      <div class="buttons">
        {source !== 'rests' && (
          <button type="button" data-testid="let-rest" onClick={() => wish({ rests: true })}>
            {said.rest}
          </button>
        )}
        {(source === 'own' || source === 'circle' || source === 'rests') && (
          <button type="button" data-testid="no-rhythm" onClick={() => wish({})}>
            {said.noRhythm}
          </button>
        )}
      </div>
    </div>
  );
}
