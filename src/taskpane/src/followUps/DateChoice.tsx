import { useState } from 'preact/hooks';
import { type Day, dayAfter } from '../words/dates';
import { words } from '../words/en';

interface DateChoiceProps {
  readonly label: string;
  readonly now: Date;
  readonly set: (due: Day) => void;
}

/** Any day from tomorrow on. */
export function DateChoice({ label, now, set }: DateChoiceProps) {
  const first = dayAfter(now, 1);
  const [due, setDue] = useState(dayAfter(now, 14));
  return (
    <form
      class="date-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (due >= first) {
          set(due);
        }
      }}
    >
      <label>
        {label} <input type="date" value={due} min={first} required ref={(input) => input?.focus()} onInput={(event) => setDue(event.currentTarget.value)} />
      </label>
      <button type="submit">{words.dateSet}</button>
    </form>
  );
}
