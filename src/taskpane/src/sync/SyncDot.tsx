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
  readonly refresh: () => void;
}

/** How fresh the figures are, in words; a press reads them anew. */
export function SyncDot({ sync, trouble, late, now, refresh }: SyncDotProps) {
  const said = late ? words.loading : syncWords(sync, trouble, now);
  const state = trouble === null ? (sync?.state ?? 'none') : 'offline';
  return said === '' ? null : (
    <button type="button" class={`sync ${state}`} data-testid="sync" aria-label={`${said}. ${words.refresh}`} title={`${words.refresh} (${words.refreshKey})`} onClick={refresh}>
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
    case 'first':
      return words.syncFirst(percent(sync.read, sync.total));
    case 'reconnect':
      return words.reconnectNeeded;
    case 'synced':
    case 'behind':
      return sync.lastSuccess === null ? words.neverSynced : words.synced(ago(sync.lastSuccess, now));
  }
}
