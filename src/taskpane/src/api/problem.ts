/** What went wrong, as far as the owner or the pane can do something about it. */
export interface Problem {
  readonly kind:
    | 'unreachable' // nobody answered: keep what is shown, try again
    | 'signIn' // a definite no with its code: only a sign-in helps
    | 'wrongMailbox' // the token belongs to somebody else than the mailbox
    | 'refused' // the request was wrong: `detail`, `field` and `mend` say how
    | 'broken'; // the API failed
  readonly code: string | null;
  readonly detail: string | null;
  readonly field: string | null;
  readonly mend: string | null;
  /** What Microsoft wants the next sign-in to carry. */
  readonly claims: string | null;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const unreachable: Problem = { kind: 'unreachable', code: null, detail: null, field: null, mend: null, claims: null };

/** Reads an answer that is not a success. What stands between (a proxy, a captive portal) may have written it, so nothing is believed unread. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = await members(response);
  const text = (name: string) => (typeof body[name] === 'string' ? body[name] : null);
  const code = text('code');
  const told = { code, detail: text('detail') ?? text('title'), field: text('field'), mend: text('mend'), claims: text('claims') };
  return { kind: kindOf(response.status, code), ...told };
}

function kindOf(status: number, code: string | null): Problem['kind'] {
  switch (status) {
    case 401:
      // Without a code nobody has said no: a proxy, a restart. It may not end a sign-in.
      return code === null ? 'unreachable' : 'signIn';
    case 403:
      return code === 'wrong-mailbox' ? 'wrongMailbox' : 'refused';
    case 502:
    case 503:
    case 504:
      return code === null ? 'unreachable' : 'broken';
    default:
      return status >= 400 && status < 500 && code !== null ? 'refused' : 'broken';
  }
}

async function members(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
