import type { FollowUpView } from '../api/client';
import type { Problem } from '../api/problem';
import { samePress, type Undertaking } from './undertaking';

export type PressHappening =
  | { readonly type: 'press'; readonly undertaking: Undertaking }
  | { readonly type: 'retry'; readonly id: string }
  | { readonly type: 'kept'; readonly id: string; readonly followUp: FollowUpView }
  | { readonly type: 'notKept'; readonly id: string; readonly problem: Problem }
  | { readonly type: 'takeBackPress'; readonly id: string }
  | { readonly type: 'pressTakenBack'; readonly id: string }
  | { readonly type: 'pressNotTakenBack'; readonly id: string; readonly problem: Problem };

export interface PressEffect {
  readonly type: 'undertake' | 'takeBackPress';
  readonly undertaking: Undertaking;
}

type PressStep = readonly [readonly Undertaking[], readonly PressEffect[]];

/** One happening moves what was undertaken from one state to the next. */
export function stepOfPressing(all: readonly Undertaking[], happening: PressHappening, turn: number): PressStep {
  if (happening.type === 'press') {
    const earlier = samePress(all, happening.undertaking);
    return earlier === undefined ? [[...all, happening.undertaking], [{ type: 'undertake', undertaking: happening.undertaking }]] : retry(all, earlier);
  }

  const press = all.find((one) => one.id === happening.id);
  if (press === undefined) {
    return [all, []];
  }
  const put = (change: Partial<Undertaking>): readonly Undertaking[] => all.map((one) => (one === press ? { ...press, problem: null, ...change } : one));
  switch (happening.type) {
    case 'retry':
      return retry(all, press);
    case 'kept': {
      const { id, title, due, state } = happening.followUp;
      // Told again late, it does not undo what was done since.
      return press.state === 'undoing' || press.state === 'notUndone' ? [all, []] : [put({ followUp: id, title, due, state, turn }), []];
    }
    case 'notKept':
      return press.state === 'undoing' || press.state === 'notUndone' ? [all, []] : [put({ state: 'failed', problem: happening.problem }), []];
    case 'takeBackPress': {
      const undertaking: Undertaking = { ...press, state: 'undoing', problem: null };
      return canBeTakenBack(press) ? [put(undertaking), [{ type: 'takeBackPress', undertaking }]] : [all, []];
    }
    case 'pressTakenBack':
      return press.state === 'undoing' ? [all.filter((one) => one !== press), []] : [all, []];
    case 'pressNotTakenBack':
      return press.state === 'undoing' ? [put({ state: 'notUndone', problem: happening.problem }), []] : [all, []];
  }
}

/** Kept, and something is still to come of it. */
export const canBeTakenBack = ({ state }: Pick<Undertaking, 'state'>) => isOpen(state) || state === 'notUndone';

export const isOpen = (state: Undertaking['state']) => state === 'waiting' || state === 'inToDo' || state === 'watching';

/** Again what failed: with its own id, so that a task made after all is found and not doubled. */
function retry(all: readonly Undertaking[], earlier: Undertaking): PressStep {
  if (earlier.state !== 'failed') {
    return [all, []];
  }
  const undertaking: Undertaking = { ...earlier, state: 'saving', problem: null };
  return [all.map((press) => (press === earlier ? undertaking : press)), [{ type: 'undertake', undertaking }]];
}
