// Who is signed in, and the token this page reads the mailbox with.
// Departure from Outlook: Outlook on the web signs in by a redirect to login.microsoftonline.com and keeps cookies;
// here the sandbox hands the page its owner and a Graph token in one call.

export class Session {
  #renewing = null;

  /** Asks for the owner, the add-in's address and a token. */
  async start() {
    const response = await fetch('/sandbox/session', { headers: { accept: 'application/json' }, cache: 'no-store' });
    if (!response.ok) {
      throw new Error(`The sandbox does not say who is signed in (status ${response.status}).`);
    }

    const { owner, paneUrl, graphToken, today } = await response.json();
    Object.assign(this, { owner, paneUrl: new URL(paneUrl, location.origin).href, graphToken, today });
    return this;
  }

  /** A new token in place of one that Graph no longer takes; callers at the same moment share one call. */
  renew() {
    this.#renewing ??= this.start().finally(() => { this.#renewing = null; });
    return this.#renewing;
  }
}
