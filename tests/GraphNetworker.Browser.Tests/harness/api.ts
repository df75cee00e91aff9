// The product's API as the owner's pane asks it: for what a test has to wait for and the pane does not show.

import { fetchJson } from './graph.ts';

/** The pane's registration in the sandbox, and what it asks for. */
const pane = { clientId: '22222222-3333-4444-8555-666666666666', scope: 'api://33333333-4444-4555-8666-777777777777/access_as_user' };

export interface Proposal {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly question: string;
  readonly address: string | null;
  readonly evidence: readonly { readonly words: string }[];
}

export interface Person {
  readonly standing: string;
  readonly role: { readonly title: string | null; readonly company: string | null } | null;
  readonly history: readonly { readonly at: string; readonly met: boolean }[];
}

export class Api {
  readonly #address: string;
  readonly headers: Readonly<Record<string, string>>;

  private constructor(address: string, headers: Readonly<Record<string, string>>) {
    this.#address = address;
    this.headers = headers;
  }

  static async signIn(address: string): Promise<Api> {
    const { body: token } = await fetchJson<{ access_token: string }>('POST', new URL('/sandbox/token', address), {}, pane);
    const { body: session } = await fetchJson<{ owner: { address: string } }>('GET', new URL('/sandbox/session', address));
    return new Api(address, { authorization: `Bearer ${token.access_token}`, 'mailbox-owner': session.owner.address });
  }

  /** What the owner is to be asked now. */
  async proposals(): Promise<readonly Proposal[]> {
    return (await this.#get<{ proposals: Proposal[] }>('/api/proposals?take=200')).proposals;
  }

  /** Who stands behind an address, as the pane shows it beside a mail. */
  async person(address: string): Promise<Person | undefined> {
    return (await this.#get<{ people: Person[] }>(`/api/pane?item=1&with=${encodeURIComponent(address)}`)).people[0];
  }

  async #get<T>(path: string): Promise<T> {
    const { status, body } = await fetchJson<T>('GET', new URL(path, this.#address), this.headers);
    if (status !== 200) {
      throw new Error(`The API answered ${status} to ${path}: ${JSON.stringify(body)}`);
    }

    return body;
  }
}
