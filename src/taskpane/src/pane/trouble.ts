import type { SyncView } from '../api/client';
import type { Problem } from '../api/problem';
import { ago, clockTime, figure, percent } from '../words/dates';
import { words } from '../words/en';
import type { Happening, PaneState } from './state';

/** One calm card: what is the matter, and the one thing to do about it. */
export interface Trouble {
  readonly kind: Problem['kind'] | 'reconnect' | 'behind' | 'first' | 'outside';
  readonly kicker: string;
  readonly title: string;
  readonly text: string;
  readonly progress?: { readonly read: number; readonly total: number };
  readonly main?: { readonly label: string; readonly key?: string; readonly tells: Happening };
  /** Handed to support. */
  readonly details?: string;
}

const said = words.trouble;
const refresh = { label: words.refresh, key: words.refreshKey, tells: { type: 'refresh' } } as const;

export function troublesOf(state: PaneState, now: Date): Trouble[] {
  const troubles: Trouble[] = [];
  if (state.trouble !== null) {
    troubles.push(ofProblem(state.trouble, state, now));
  }
  const sync = state.sync === null ? null : ofSync(state.sync, now);
  return sync === null ? troubles : [...troubles, sync];
}

function ofProblem(problem: Problem, state: PaneState, now: Date): Trouble {
  const code = problem.code ?? 'unknown';
  switch (problem.kind) {
    case 'signIn':
    case 'wrongMailbox': {
      const { kicker, title, text, main } = said[problem.kind];
      return { kind: problem.kind, kicker, title, text: text(code), main: { label: main, tells: { type: 'signIn' } }, details: detailsOf(title, problem, now) };
    }
    case 'unreachable': {
      const { kicker, title, kept, nothing } = said.offline;
      return { kind: problem.kind, kicker, title, text: state.shown === null ? nothing : kept(clockTime(state.shown.at)), main: refresh };
    }
    case 'refused':
    case 'broken': {
      const { kicker, title, text, unknown } = said.broken;
      const why = [problem.detail, problem.mend].filter((part) => part !== null).join(' ');
      return { kind: problem.kind, kicker, title, text: text(why === '' ? unknown : why, problem.code), main: refresh, details: detailsOf(title, problem, now) };
    }
  }
}

function ofSync(sync: SyncView, now: Date): Trouble | null {
  switch (sync.state) {
    case 'first': {
      const { kicker, title, starting, text } = said.first;
      return {
        kind: 'first',
        kicker,
        title: sync.total === 0 ? starting : title(percent(sync.read, sync.total), figure(sync.read), figure(sync.total)),
        text: [sync.reason, text].filter((part) => part !== null).join(' '),
        progress: { read: sync.read, total: sync.total },
      };
    }
    case 'reconnect': {
      const { kicker, title, text, main } = said.reconnect;
      return {
        kind: 'reconnect',
        kicker,
        title,
        text: text(sync.code),
        main: { label: main, tells: { type: 'signIn' } },
        details: detailsOf(title, { kind: 'signIn', code: sync.code, detail: sync.reason }, now),
      };
    }
    case 'behind': {
      const { kicker, title, never, next, main } = said.behind;
      const parts = [sync.reason, sync.nextTry === null ? null : next(clockTime(new Date(sync.nextTry)))].filter((part) => part !== null);
      return {
        kind: 'behind',
        kicker,
        title: sync.lastSuccess === null ? never : title(ago(sync.lastSuccess, now)),
        text: parts.join(' '),
        main: { label: main, tells: { type: 'tryNow' } },
      };
    }
    case 'choose':
    case 'synced':
      return null;
  }
}

const detailsOf = (title: string, { kind, code, detail }: Pick<Problem, 'kind' | 'code' | 'detail'>, now: Date) =>
  [title, `Code: ${code ?? 'none'}`, `Kind: ${kind}`, ...(detail === null ? [] : [`Detail: ${detail}`]), `Time: ${now.toISOString()}`].join('\n');

/** Why something the owner pressed did not happen. */
export function whyNot(problem: Problem): string {
  const { unreachable, signIn, unknown } = words.whyNot;
  switch (problem.kind) {
    case 'unreachable':
      return unreachable;
    case 'signIn':
    case 'wrongMailbox':
      return signIn;
    case 'refused':
    case 'broken':
      return [problem.detail ?? unknown, problem.mend].filter((part) => part !== null).join(' ');
  }
}
