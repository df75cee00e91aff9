import type { Tokens } from '../api/client';
import { type Outcome, type Problem, unreachable } from '../api/problem';

/** The two calls of msal-browser that are used. */
export interface TokenSource {
  acquireTokenSilent(request: { scopes: string[]; forceRefresh?: boolean; claims?: string }): Promise<{ accessToken: string }>;
  acquireTokenPopup(request: { scopes: string[]; claims?: string }): Promise<{ accessToken: string }>;
}

export interface SignIn {
  /** Without asking the owner anything. */
  readonly silent: Tokens;
  /** Asks the owner; only after a press. Null when the owner closed the question. */
  interactive(claims: string | null): Promise<Outcome<string> | null>;
}

/** Silence of Outlook's bridge is no refusal: it ends in "try again", never in a sign-in. */
const patience = 15_000;

/** msal-common and msal-browser spell it differently. */
const closedByOwner = new Set(['user_canceled', 'user_cancelled']);
const noNetwork = new Set(['no_network_connectivity', 'post_request_failed', 'get_request_failed']);

/** The first rungs of the ladder: silent, then, after a press, the popup that nested app authentication offers. */
export function createSignIn(scope: string, load: () => Promise<TokenSource>): SignIn {
  let loading: Promise<TokenSource> | null = null;
  const scopes = [scope];

  // A chunk that could not be fetched is fetched again the next time.
  const source = () =>
    (loading ??= load().catch((error: unknown) => {
      loading = null;
      throw new NotLoaded(error);
    }));

  return {
    silent: (refused, signal) =>
      outcomeOf(within(patience, signal, source().then((app) => app.acquireTokenSilent(refused === null ? { scopes } : { scopes, forceRefresh: true, ...asking(refused.claims) })))),

    async interactive(claims) {
      const outcome = await outcomeOf(source().then((app) => app.acquireTokenPopup({ scopes, ...asking(claims) })));
      return !outcome.ok && closedByOwner.has(outcome.problem.code ?? '') ? null : outcome;
    },
  };
}

const asking = (claims: string | null) => (claims === null ? {} : { claims });

class NotLoaded extends Error {
  constructor(cause: unknown) {
    super('msal-browser was not loaded', { cause });
  }
}

async function outcomeOf(token: Promise<{ accessToken: string }>): Promise<Outcome<string>> {
  try {
    return { ok: true, value: (await token).accessToken };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }
    return { ok: false, problem: tokenProblem(error) };
  }
}

/** msal-browser's errors by their names (5.29, src/naa/mapping): its classes stay in its own chunk. */
export function tokenProblem(error: unknown): Problem {
  const { name, errorCode, errorMessage, subError } = (error ?? {}) as { name?: string; errorCode?: string; errorMessage?: string; subError?: string };
  if (error instanceof NotLoaded || error instanceof Silence || errorCode === undefined || noNetwork.has(errorCode)) {
    return unreachable;
  }
  // Support searches for Microsoft's own code; it stands in the message.
  const code = /AADSTS\d+/.exec(errorMessage ?? '')?.[0] ?? (subError !== undefined && subError !== '' ? subError : errorCode);
  const definite = name !== 'ServerError' || code.startsWith('AADSTS');
  return { kind: definite ? 'signIn' : 'broken', code, detail: null, field: null, mend: null, claims: null };
}

class Silence extends Error {}

function within<T>(milliseconds: number, signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Silence()), milliseconds);
    const leave = () => reject(new DOMException('Aborted', 'AbortError'));
    signal.addEventListener('abort', leave, { once: true });
    void work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    });
  });
}
