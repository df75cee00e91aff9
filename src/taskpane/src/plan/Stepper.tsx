import { words } from '../words/en';

interface StepperProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly wrong: boolean;
  readonly described: string | undefined;
  readonly set: (value: number) => void;
}

/** A small number: typed, or one more, or one fewer. */
export const Stepper = ({ id, label, value, least, most, wrong, described, set }: StepperProps) => (
  <div class="field stepper">
    <label for={id}>{label}</label>
    <span>
      <button type="button" aria-label={words.plan.fewer(label)} disabled={value <= least} onClick={() => set(value - 1)}>
        −
      </button>
      <input
        id={id}
        data-testid={id}
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        value={value}
        aria-invalid={wrong}
        aria-describedby={described}
        onInput={(event) => Number.isInteger(event.currentTarget.valueAsNumber) && set(event.currentTarget.valueAsNumber)}
        onBlur={(event) => (event.currentTarget.value = String(value))}
      />
      <button type="button" aria-label={words.plan.moreOf(label)} data-testid={`${id}-more`} disabled={value >= most} onClick={() => set(value + 1)}>
        +
      </button>
    </span>
  </div>
);
