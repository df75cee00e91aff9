import type { PersonView } from '../api/client';
import type { Problem } from '../api/problem';

/** A search for somebody, while its field is open. */
export interface Searching {
  readonly text: string;
  /** Counts what was asked; an answer to an earlier text is too late. */
  readonly asked: number;
  /** Null until something was found out about this text. */
  readonly found: readonly PersonView[] | null;
  readonly problem: Problem | null;
}

export type SearchHappening =
  | { readonly type: 'openSearch' }
  | { readonly type: 'closeSearch' }
  | { readonly type: 'search'; readonly text: string }
  | { readonly type: 'searchSettled'; readonly asked: number }
  | { readonly type: 'found'; readonly asked: number; readonly people: readonly PersonView[] }
  | { readonly type: 'notFound'; readonly asked: number; readonly problem: Problem };

export type SearchEffect = { readonly type: 'wait'; readonly ms: number; readonly then: SearchHappening } | { readonly type: 'find'; readonly text: string; readonly asked: number };

type SearchStep = readonly [Searching | null, readonly SearchEffect[]];

/** Whoever types asks for the last text only. */
export const typingTime = 200;

/** More are better found by another letter. */
export const foundAtMost = 8;

/** One happening moves the search from one state to the next. */
export function stepOfSearching(searching: Searching | null, happening: SearchHappening): SearchStep {
  if (happening.type === 'openSearch') {
    return [searching ?? { text: '', asked: 0, found: null, problem: null }, []];
  }
  if (searching === null) {
    return [null, []];
  }
  switch (happening.type) {
    case 'closeSearch':
      return [null, []];
    case 'search': {
      const asked = searching.asked + 1;
      const { text } = happening;
      return text.trim() === '' ? [{ text, asked, found: null, problem: null }, []] : [{ ...searching, text, asked }, [{ type: 'wait', ms: typingTime, then: { type: 'searchSettled', asked } }]];
    }
    case 'searchSettled':
      return [searching, happening.asked === searching.asked ? [{ type: 'find', text: searching.text.trim(), asked: searching.asked }] : []];
    case 'found':
      return [happening.asked === searching.asked ? { ...searching, found: happening.people, problem: null } : searching, []];
    case 'notFound':
      return [happening.asked === searching.asked ? { ...searching, found: null, problem: happening.problem } : searching, []];
  }
}
