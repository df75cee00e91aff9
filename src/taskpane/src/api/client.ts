import type { components, operations, paths } from './openapi';
import { type Outcome, type Problem, problemOf, unreachable } from './problem';

type Schemas = components['schemas'];
export type PaneView = Schemas['PaneView'];
export type PanePerson = Schemas['PanePerson'];
export type HealthView = Schemas['HealthView'];
export type FollowUpView = Schemas['FollowUpView'];
export type NewFollowUp = Schemas['NewFollowUp'];
export type NewPerson = Schemas['NewPerson'];
export type SyncView = Schemas['SyncView'];
export type TodayView = Schemas['TodayView'];
export type TodayLine = Schemas['TodayLine'];
export type HistoryLine = Schemas['HistoryLine'];
export type RoleView = Schemas['RoleView'];

type Operations = keyof operations;
/** The JSON an operation answers with when it succeeds. */
type Answer<O extends Operations> = operations[O] extends { responses: infer R }
  ? { [S in keyof R]: R[S] extends { content: { 'application/json': infer T } } ? T : never }[keyof R & (200 | 202)]
  : never;
type Query<O extends Operations> = NonNullable<operations[O]['parameters']['query']>;
type Body<O extends Operations> = operations[O] extends { requestBody: { content: { 'application/json': infer T } } } ? T : never;

/** Where each operation lives; the names are the contract's. */
const routes = {
  getPane: ['GET', '/api/pane'],
  getSync: ['GET', '/api/sync'],
  startSync: ['POST', '/api/sync'],
  addPerson: ['POST', '/api/people'],
  undertakeFollowUp: ['POST', '/api/follow-ups'],
} as const satisfies Partial<Record<Operations, readonly ['GET' | 'POST', keyof paths]>>;

type Used = keyof typeof routes;

/** Gives an access token for the API, or the reason why there is none. A refused one is replaced past every cache, with the claims that were asked for. */
export type Tokens = (refused: { readonly claims: string | null } | null, signal: AbortSignal) => Promise<Outcome<string>>;

/** The API over fetch: no cookies, no state, one token per call. An abort rejects with AbortError; everything else is an outcome. */
export class Api {
  constructor(
    private readonly tokens: Tokens,
    private readonly mailboxOwner: () => string,
    private readonly send: typeof fetch = (input, init) => fetch(input, init),
  ) {}

  /** Everything the pane shows for an item; without one, the day. */
  pane = (query: Query<'getPane'>, signal: AbortSignal) => this.call('getPane', signal, { query });

  sync = (signal: AbortSignal) => this.call('getSync', signal, {});

  startSync = (signal: AbortSignal) => this.call('startSync', signal, {});

  addPerson = (body: NewPerson, signal: AbortSignal) => this.call('addPerson', signal, { body });

  undertake = (body: NewFollowUp, signal: AbortSignal) => this.call('undertakeFollowUp', signal, { body });

  private async call<O extends Used>(operation: O, signal: AbortSignal, sent: { query?: Query<O>; body?: Body<O> }): Promise<Outcome<Answer<O>>> {
    const first = await this.attempt(operation, signal, sent, null);
    if (first.ok || first.problem.kind !== 'signIn' || !first.refusedToken) {
      return first;
    }
    // A token that ran out in a cache on the way is no reason to ask the owner to sign in: once more with a new one.
    const { claims } = first.problem;
    const second = await this.attempt(operation, signal, sent, { claims });
    return second.ok ? second : { ok: false, problem: { ...second.problem, claims: second.problem.claims ?? claims } };
  }

  private async attempt<O extends Used>(operation: O, signal: AbortSignal, sent: { query?: Query<O>; body?: Body<O> }, refused: Parameters<Tokens>[0]): Promise<Attempt<Answer<O>>> {
    const token = await this.tokens(refused, signal);
    signal.throwIfAborted();
    if (!token.ok) {
      return { ...token, refusedToken: false };
    }

    const [method, path] = routes[operation];
    let response: Response;
    try {
      response = await this.send(path + queryString(sent.query), {
        method,
        signal,
        credentials: 'omit',
        cache: 'no-store',
        headers: {
          Accept: 'application/json',
          Authorization: `Bearer ${token.value}`,
          'Mailbox-Owner': this.mailboxOwner(),
          ...(sent.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
      });
      if (response.ok) {
        return { ok: true, value: (await response.json()) as Answer<O> };
      }
    } catch {
      signal.throwIfAborted();
      return { ok: false, problem: unreachable, refusedToken: false };
    }
    return { ok: false, problem: await problemOf(response), refusedToken: response.status === 401 };
  }
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem; readonly refusedToken: boolean };

function queryString(query: object | undefined): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}
