import { atRest, type Effect, type Happening, type PaneState } from './state';
import { step } from './step';

/** For tests: steps from rest; the state at the end and the effects of all steps. */
export function after(...happenings: Happening[]): { state: PaneState; effects: Effect[] } {
  let state = atRest;
  const effects: Effect[] = [];
  for (const happening of happenings) {
    const [next, more] = step(state, happening);
    state = next;
    effects.push(...more);
  }
  return { state, effects };
}
