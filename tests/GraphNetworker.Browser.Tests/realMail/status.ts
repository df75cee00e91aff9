import { fetchJson } from '../harness/graph.ts';

/** What the specs read of `GET /api/sync`. */
export interface SyncStatus {
  readonly summary: { readonly state: string; readonly words: string };
  readonly counts: {
    readonly mails: number;
    readonly noise: Readonly<Record<string, number>>;
    readonly quarantined: number;
    readonly interactions: number;
    readonly people: number;
  };
  readonly quarantine: readonly { readonly reason: string }[];
}

const patience = 240_000;

/** Signs in as the owner, lets everything be read, and waits until everything has been read. */
export async function syncedStatus(address: string, owner: string): Promise<SyncStatus> {
  const scope = 'api://33333333-4444-4555-8666-777777777777/access_as_user';
  const { body: token } = await fetchJson<{ access_token: string }>('POST', new URL('/sandbox/token', address), {}, { clientId: '22222222-3333-4444-8555-666666666666', scope });
  for (const until = performance.now() + patience; ;) {
    const { status, body } = await fetchJson<SyncStatus>('GET', new URL('/api/sync', address), { authorization: `Bearer ${token.access_token}`, 'mailbox-owner': owner });
    if (status !== 200) {
      throw new Error(`GET /api/sync answered ${status}: ${JSON.stringify(body)}`);
    }

    if (body.summary.state === 'choose') {
      await fetchJson('PUT', new URL('/api/sync/choices', address), { authorization: `Bearer ${token.access_token}`, 'mailbox-owner': owner }, { years: null, leftOut: [], calendar: true });
      continue;
    }

    if (body.summary.state !== 'first') {
      return body;
    }

    if (performance.now() > until) {
      throw new Error(`After ${patience / 1000} s still: ${body.summary.words}`);
    }

    await new Promise((again) => { setTimeout(again, 250); });
  }
}
