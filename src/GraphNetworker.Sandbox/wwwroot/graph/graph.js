// Microsoft Graph v1.0 as this page speaks it: same origin, paging links followed, waits obeyed.

const WAITS = 5; // after so many refusals in a row the person is told, rather than kept waiting
const LONGEST_WAIT = 120;

/** What Graph answered when it did not do what was asked. */
export class GraphError extends Error {
  constructor(status, code, message) {
    super(message || `Microsoft Graph answered ${status}.`);
    this.name = 'GraphError';
    this.status = status;
    this.code = code;
  }
}

/** Fires 'wait' ({seconds}) while Graph asks for patience and 'ready' when it answers again. */
export class Graph extends EventTarget {
  #session;
  #waiting = 0;

  constructor(session) {
    super();
    this.#session = session;
  }

  get(path, headers) { return this.#send('GET', path, undefined, headers); }

  post(path, body) { return this.#send('POST', path, body); }

  patch(path, body) { return this.#send('PATCH', path, body); }

  delete(path) { return this.#send('DELETE', path); }

  /** Every entry of a collection, page after page. */
  async all(path) {
    const entries = [];
    for (let next = path; next;) {
      const page = await this.get(next);
      entries.push(...page.value);
      next = page['@odata.nextLink'];
    }

    return entries;
  }

  async #send(method, path, body, headers = {}) {
    let renewed = false;
    for (let waits = 0; ;) {
      const response = await fetch(sameOrigin(path), {
        method,
        cache: 'no-store',
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${this.#session.graphToken}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });

      if (response.ok) {
        return response.status === 204 ? null : response.json();
      }

      if (response.status === 401 && !renewed) {
        renewed = true;
        await this.#session.renew();
        continue;
      }

      if ([429, 503, 504].includes(response.status) && waits < WAITS) {
        await this.#wait(response.headers.get('retry-after'), waits++);
        continue;
      }

      const answer = await response.json().catch(() => ({}));
      throw new GraphError(response.status, answer.error?.code, answer.error?.message);
    }
  }

  /** Retry-After may be fractional ("2.128" is the sample in Microsoft's throttling guide) or absent. */
  async #wait(retryAfter, waits) {
    const asked = Number.parseFloat(retryAfter);
    const seconds = Math.min(Number.isFinite(asked) ? asked : 2 ** waits, LONGEST_WAIT);
    this.#waiting++;
    this.dispatchEvent(new CustomEvent('wait', { detail: { seconds } }));
    await new Promise((resume) => setTimeout(resume, seconds * 1000));
    if (--this.#waiting === 0) {
      this.dispatchEvent(new CustomEvent('ready'));
    }
  }
}

/** Paging links name graph.microsoft.com, which a browser does not reach from here: the same path on this origin is the same page. */
function sameOrigin(path) {
  const url = new URL(path, location.origin);
  return url.pathname + url.search;
}
