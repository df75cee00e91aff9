// Microsoft Graph as the owner's other programs see it: what a test finds here is what Outlook and To Do show elsewhere.

import { request as httpsRequest } from 'node:https';

export interface Party { readonly emailAddress: { readonly name?: string; readonly address: string } }

export interface Message {
  readonly id: string;
  readonly subject: string | null;
  readonly from?: Party;
  readonly toRecipients: readonly Party[];
  readonly ccRecipients: readonly Party[];
  readonly internetMessageId: string;
  readonly receivedDateTime: string;
}

export interface Contact { readonly id: string; readonly displayName: string; readonly emailAddresses: readonly { readonly address: string }[] }

export interface LinkedResource { readonly webUrl?: string; readonly applicationName?: string; readonly displayName?: string; readonly externalId?: string }

export interface Task {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly body?: { readonly content: string; readonly contentType: string };
  readonly dueDateTime?: { readonly dateTime: string; readonly timeZone: string };
  readonly linkedResources?: readonly LinkedResource[];
}

export interface TaskList { readonly id: string; readonly displayName: string; readonly wellknownListName: string }

export interface MailFolder { readonly id: string; readonly displayName: string; readonly totalItemCount: number; readonly childFolderCount: number }

interface Page<T> { readonly value: readonly T[]; readonly '@odata.nextLink'?: string }

export class Graph {
  readonly #address: string;
  readonly #token: string;

  private constructor(address: string, token: string) {
    this.#address = address;
    this.#token = token;
  }

  static async signIn(address: string): Promise<Graph> {
    const { body } = await fetchJson<{ graphToken: string }>('GET', new URL('/sandbox/session', address));
    return new Graph(address, body.graphToken);
  }

  async get<T>(path: string): Promise<T> {
    return (await this.#send<T>('GET', path)).body;
  }

  /** At most `limit` entries of a collection, over its paging links. */
  async all<T>(path: string, limit = Number.POSITIVE_INFINITY): Promise<T[]> {
    const entries: T[] = [];
    for (let next: string | undefined = path; next && entries.length < limit;) {
      const page: Page<T> = await this.get<Page<T>>(next);
      entries.push(...page.value);
      next = page['@odata.nextLink'];
    }

    return entries.slice(0, limit);
  }

  folder(wellKnown: string): Promise<MailFolder> { return this.get(`/v1.0/me/mailFolders/${wellKnown}`); }

  newest(wellKnown: string, limit: number): Promise<Message[]> {
    return this.all(`/v1.0/me/mailFolders/${wellKnown}/messages?$select=id,subject,from,toRecipients,ccRecipients,internetMessageId,receivedDateTime&$orderby=receivedDateTime desc&$top=200`, limit);
  }

  message(id: string): Promise<Message> {
    return this.get(`/v1.0/me/messages/${encodeURIComponent(id)}?$select=id,subject,from,toRecipients,ccRecipients,internetMessageId,receivedDateTime`);
  }

  contacts(): Promise<Contact[]> { return this.all('/v1.0/me/contacts?$select=id,displayName,emailAddresses&$top=500'); }

  /** Fields of a contact as the very text that Graph answers; without the tag of the version, which is another after every write. */
  async contactText(id: string, fields: readonly string[]): Promise<string> {
    const { status, bytes } = await fetchBytes('GET', new URL(`/v1.0/me/contacts/${encodeURIComponent(id)}?$select=${fields.join(',')}`, this.#address), { authorization: `Bearer ${this.#token}` });
    if (status !== 200) {
      throw new Error(`Graph answered ${status} when asked for a contact: ${bytes.toString()}`);
    }

    return bytes.toString().replace(/"@odata\.etag":"(?:[^"\\]|\\.)*",/, '');
  }

  taskLists(): Promise<TaskList[]> { return this.all('/v1.0/me/todo/lists'); }

  /** Every task of every list with what it is linked to. */
  async tasks(): Promise<(Task & { readonly list: TaskList })[]> {
    const found = [];
    for (const list of await this.taskLists()) {
      const tasks = await this.tasksOf(list);
      found.push(...tasks.map((task) => ({ ...task, list })));
    }

    return found;
  }

  async createList(displayName: string): Promise<TaskList> {
    return (await this.#send<TaskList>('POST', '/v1.0/me/todo/lists', { displayName })).body;
  }

  async createTask(list: TaskList, task: Partial<Task>): Promise<Task> {
    return (await this.#send<Task>('POST', `/v1.0/me/todo/lists/${encodeURIComponent(list.id)}/tasks`, task)).body;
  }

  /** Ticked off in To Do. */
  async complete({ id, list }: Task & { readonly list: TaskList }): Promise<void> {
    await this.#send('PATCH', `/v1.0/me/todo/lists/${encodeURIComponent(list.id)}/tasks/${encodeURIComponent(id)}`, { status: 'completed' });
  }

  async deleteList(list: TaskList): Promise<void> {
    await this.#send('DELETE', `/v1.0/me/todo/lists/${encodeURIComponent(list.id)}`);
  }

  async tasksOf(list: TaskList): Promise<Task[]> {
    return this.all<Task>(`/v1.0/me/todo/lists/${encodeURIComponent(list.id)}/tasks?$expand=linkedResources&$top=100`);
  }

  async #send<T>(method: string, path: string, content?: unknown): Promise<{ status: number; body: T }> {
    const url = new URL(path, this.#address);
    const answer = await fetchJson<T>(method, new URL(url.pathname + url.search, this.#address), { authorization: `Bearer ${this.#token}` }, content);
    if (answer.status >= 400) {
      throw new Error(`Graph answered ${answer.status} to ${method} ${url.pathname}: ${JSON.stringify(answer.body)}`);
    }

    return answer;
  }
}

export interface Bytes { readonly status: number; readonly headers: Record<string, unknown>; readonly bytes: Buffer }

/** https with the certificate taken as it is: it is made on this machine, and only localhost is ever asked. */
export function fetchBytes(method: string, url: URL, headers: Record<string, string> = {}, content?: unknown): Promise<Bytes> {
  const body = content === undefined ? undefined : JSON.stringify(content);
  return new Promise((done, failed) => {
    const request = httpsRequest(url, { method, headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}), ...headers }, rejectUnauthorized: false, timeout: 30_000 }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }));
      response.on('error', failed);
    });
    request.on('timeout', () => request.destroy(new Error(`No answer in 30 s: ${url.pathname}`)));
    request.on('error', failed);
    request.end(body);
  });
}

export async function fetchJson<T>(method: string, url: URL, headers: Record<string, string> = {}, content?: unknown): Promise<{ status: number; body: T }> {
  const { status, bytes } = await fetchBytes(method, url, headers, content);
  return { status, body: (bytes.length > 0 ? JSON.parse(bytes.toString()) : null) as T };
}

/** The id in the address Outlook gives a mail. */
export function mailOf(webUrl: string | undefined): string | null {
  const id = /[?&]ItemID=([^&#]*)/i.exec(webUrl ?? '')?.[1];
  return id ? decodeURIComponent(id) : null;
}
