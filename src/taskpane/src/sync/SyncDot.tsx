import type { Ref } from 'preact';
import type { SyncView } from '../api/client';
import type { Problem } from '../api/problem';
import { ago, percent } from '../words/dates';
import { words } from '../words/en';

interface SyncDotProps {
  readonly sync: SyncView | null;
  readonly trouble: Problem | null;
  /** An answer is overdue. */
  readonly late: boolean;
  readonly now: Date;
  readonly press: () => void;
  /** The line below it is there. */
  readonly open: boolean;
  readonly opener: Ref<HTMLButtonElement>;
}

/** How fresh the figures are, in words; a press reads them anew, and shows where what is read can be changed. */
export function SyncDot({ sync, trouble, late, now, press, open, opener }: SyncDotProps) {
  const said = late ? words.loading : syncWords(sync, trouble, now);
  const state = trouble === null ? (sync?.state ?? 'none') : 'offline';
  return said === '' ? null : (
    <button type="button" class={`sync ${state}`} data-testid="sync" aria-label={`${said}. ${words.refresh}`} title={`${words.refresh} (${words.refreshKey})`} aria-expanded={open} ref={opener} onClick={press}>
      {said}
    </button>
  );
}

function syncWords(sync: SyncView | null, trouble: Problem | null, now: Date): string {
  if (trouble?.kind === 'unreachable') {
    return words.offline;
  }
  switch (sync?.state) {
    case undefined:
      return '';
    case 'choose':
      return words.nothingRead;
    case 'first':
      return words.syncFirst(percent(sync.read, sync.total));
    case 'reconnect':
      return words.reconnectNeeded;
    case 'synced':
    case 'behind':
      return sync.lastSuccess === null ? words.neverSynced : words.synced(ago(sync.lastSuccess, now));
  }
}
