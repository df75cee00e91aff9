import { useState } from 'preact/hooks';
import type { RhythmDays } from '../api/client';
import { words } from '../words/en';
import { latestAfter } from './planning';

const usual = [7, 14, 21, 30, 42, 60, 90, 120, 182, 365];
const [nothing, own] = ['nothing', 'own'];

interface RhythmChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly rhythm: RhythmDays | null;
  /** Whether no rhythm is an answer. */
  readonly mayBeNothing?: boolean;
  readonly wrong: boolean;
  readonly described: string | undefined;
  readonly choose: (rhythm: RhythmDays | null) => void;
}

/** How often: one of the usual rhythms, or days of one's own. */
export function RhythmChoice({ id, label, name, rhythm, mayBeNothing = false, wrong, described, choose }: RhythmChoiceProps) {
  const [ownDays, setOwnDays] = useState(false);
  const days = rhythm?.days ?? null;
  const latest = rhythm === null ? null : (rhythm.latestDays ?? latestAfter(rhythm.days));
  const offered = days === null || usual.includes(days) ? usual : [...usual, days].sort((a, b) => a - b);
  const opened = days !== null && (ownDays || latest !== latestAfter(days));

  const chosen = (value: string) => {
    setOwnDays(value === own);
    if (value === nothing) {
      choose(null);
    } else if (value !== own) {
      choose({ days: Number(value), latestDays: null });
    } else if (rhythm === null) {
      choose({ days: 30, latestDays: null });
    }
  };
  const typed = (value: number, change: (value: number) => RhythmDays) => {
    if (Number.isInteger(value)) {
      choose(change(value));
    }
  };

  return (
    <>
      <select
        id={id}
        aria-label={label}
        data-testid={id}
        value={opened ? own : String(days ?? nothing)}
        aria-invalid={wrong}
        aria-describedby={described}
        onChange={(event) => chosen(event.currentTarget.value)}
      >
        {mayBeNothing && <option value={nothing}>{words.rhythm.nothing}</option>}
        {offered.map((one) => (
          <option key={one} value={String(one)}>
            {words.rhythm.every[one] ?? words.rhythm.everyDays(one)}
          </option>
        ))}
        <option value={own}>{words.rhythm.own}</option>
      </select>
      {opened && latest !== null && (
        <span class="own-days">
          <label>
            {words.rhythm.days}
            <input type="number" min={1} max={3650} value={days} aria-label={words.rhythm.daysOf(name)} onInput={(event) => typed(event.currentTarget.valueAsNumber, (value) => ({ days: value, latestDays: null }))} />
          </label>
          <label>
            {words.rhythm.latest}
            <input
              type="number"
              min={days}
              max={3650}
              value={latest}
              aria-label={words.rhythm.latestOf(name)}
              onInput={(event) => typed(event.currentTarget.valueAsNumber, (value) => ({ days, latestDays: value === latestAfter(days) ? null : value }))}
            />
          </label>
        </span>
      )}
    </>
  );
}
