import type { ComponentChildren } from 'preact';
import type { DigestWish, Occasion, PlanSettings } from '../api/client';
import { useDisclosure } from '../pane/useDisclosure';
import { shortDay, weekday } from '../words/dates';
import { words } from '../words/en';
import { FieldProblem } from './FieldProblem';
import { type Planning, problemWith } from './planning';
import { dayAt, fromMonday } from './WeekFields';

const said = words.plan;
const digests: readonly DigestWish[] = ['off', 'draft', 'send'];

interface MoreFieldsProps {
  readonly planning: Planning;
  readonly draft: PlanSettings;
  readonly now: Date;
  readonly change: (part: Partial<PlanSettings>) => void;
}

/** What most owners leave as it is, folded; what is wrong with something in it unfolds it. */
export function MoreFields({ planning, draft, now, change }: MoreFieldsProps) {
  const [holiday, zone] = [problemWith(planning, 'holidayUntil'), problemWith(planning, 'zone')];
  const mayBe = planning.kept?.mayBeAutomatic ?? [];
  const { quietFrom, quietUntil, holidayFrom, holidayUntil, automatic, digest, digestDay } = draft;
  const toggle = (one: Occasion) => change({ automatic: automatic.includes(one) ? automatic.filter((other) => other !== one) : [...automatic, one] });
  return (
    <>
      <Fold id="fold-hours" title={said.hours} summary={hoursWords(draft, now)} forced={holiday !== null || zone !== null}>
        <div class="field pair">
          <label>
            {said.quietFrom} <input type="time" required value={quietFrom.slice(0, 5)} data-testid="quiet-from" onInput={(event) => event.currentTarget.value !== '' && change({ quietFrom: `${event.currentTarget.value}:00` })} />
          </label>
          <label>
            {said.quietUntil} <input type="time" required value={quietUntil.slice(0, 5)} data-testid="quiet-until" onInput={(event) => event.currentTarget.value !== '' && change({ quietUntil: `${event.currentTarget.value}:00` })} />
          </label>
        </div>
        <div class="field pair">
          <label>
            {said.holidayFrom} <input type="date" value={holidayFrom ?? ''} data-testid="holiday-from" onInput={(event) => change({ holidayFrom: dayOrNull(event.currentTarget.value) })} />
          </label>
          <label>
            {said.holidayUntil}{' '}
            <input
              type="date"
              value={holidayUntil ?? ''}
              min={holidayFrom ?? undefined}
              data-testid="holiday-until"
              aria-invalid={holiday !== null}
              aria-describedby={holiday === null ? undefined : 'holiday-problem'}
              onInput={(event) => change({ holidayUntil: dayOrNull(event.currentTarget.value) })}
            />
          </label>
        </div>
        <FieldProblem id="holiday-problem" problem={holiday} />
        <div class="field">
          <label for="plan-zone">{said.zone}</label>
          <input id="plan-zone" type="text" value={draft.zone} spellcheck={false} aria-invalid={zone !== null} aria-describedby={zone === null ? undefined : 'zone-problem'} onInput={(event) => change({ zone: event.currentTarget.value })} />
        </div>
        <FieldProblem id="zone-problem" problem={zone} />
      </Fold>
      <Fold id="fold-itself" title={said.byItself} summary={itselfWords(draft)} forced={problemWith(planning, 'automatic') !== null}>
        <fieldset>
          <legend>{said.automatic}</legend>
          {mayBe.map((one) => (
            <label key={one} class="choice">
              <input type="checkbox" checked={automatic.includes(one)} data-testid={`automatic-${one}`} onChange={() => toggle(one)} />
              <span>{said.occasions[one]}</span>
            </label>
          ))}
          <FieldProblem id="automatic-problem" problem={problemWith(planning, 'automatic')} />
        </fieldset>
        <fieldset class="years">
          <legend>{said.digest}</legend>
          {digests.map((one) => (
            <label key={one}>
              <input type="radio" name="digest" checked={digest === one} data-testid={`digest-${one}`} onChange={() => change({ digest: one })} />
              <span>{said.digests[one]}</span>
            </label>
          ))}
        </fieldset>
        {digest !== 'off' && (
          <div class="field">
            <label for="digest-day">{said.digestDay}</label>
            <select id="digest-day" value={digestDay} onChange={(event) => change({ digestDay: dayAt(fromMonday.find((place) => dayAt(place) === event.currentTarget.value) ?? 1) })}>
              {fromMonday.map((place) => (
                <option key={place} value={dayAt(place)}>
                  {weekday(place, 'long')}
                </option>
              ))}
            </select>
          </div>
        )}
        {planning.kept?.digest != null && digest === planning.kept.settings.digest && (
          <p class="muted" data-testid="digest-stands">
            {planning.kept.digest}
          </p>
        )}
      </Fold>
    </>
  );
}

interface FoldProps {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly forced: boolean;
  readonly children: ComponentChildren;
}

function Fold({ id, title, summary, forced, children }: FoldProps) {
  const { open, opener, toggle, onKeyDown } = useDisclosure();
  const shown = open || forced;
  return (
    <div class="fold-part" onKeyDown={onKeyDown}>
      <button type="button" class="row" ref={opener} data-testid={id} aria-expanded={shown} onClick={toggle}>
        <span class="fold">{title}</span>
        <span class="muted">{summary}</span>
      </button>
      {shown && <div class="unfolded">{children}</div>}
    </div>
  );
}

function hoursWords({ quietFrom, quietUntil, holidayFrom, holidayUntil }: PlanSettings, now: Date): string {
  const hours = `${quietFrom.slice(0, 5)}–${quietUntil.slice(0, 5)}`;
  return holidayFrom === null || holidayUntil === null ? hours : `${hours} · ${shortDay(holidayFrom, now)}–${shortDay(holidayUntil, now)}`;
}

function itselfWords({ automatic, digest }: PlanSettings): string {
  const parts = [automatic.length > 0 ? said.automaticCount(automatic.length) : null, digest === 'off' ? null : said.digests[digest]].filter((part) => part !== null);
  return parts.length === 0 ? said.nothingByItself : parts.join(' · ');
}

const dayOrNull = (value: string) => (value === '' ? null : value);
