// The Outlook page in a tab of its own, with the pane beside the mail. What goes wrong in the browser is kept and is a
// failure of the test, unless the test says it expects it.

import type { BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { browser } from './browser.ts';

/** window.outlook of the page (src/GraphNetworker.Sandbox/wwwroot/page/test-handle.js), as far as specs use it. */
export interface OutlookHandle {
  readonly owner: { readonly name: string; readonly address: string; readonly oid: string; readonly tid: string };
  folder(name: string): Promise<void>;
  select(id: string): Promise<boolean>;
  selectAt(index: number): Promise<string>;
  several(indexes: readonly number[]): Promise<void>;
  itemless(): void;
  mails(): readonly { readonly id: string; readonly subject: string; readonly from: string; readonly internetMessageId: string }[];
  theme(name: 'light' | 'dark' | 'contrast'): void;
  shared(is: boolean): void;
  openMail(): void;
  openToDo(list?: string): Promise<void>;
  draft(): { readonly to: readonly { readonly address: string }[]; readonly subject: string; readonly html: string } | null;
  readonly faults: { token: string | null; readonly waits: boolean; dropNextItemChanged(): void; delayNextItemChanged(milliseconds: number): void; doubleNextItemChanged(): void };
  readonly trace: readonly { readonly action: string; readonly dispatchId?: number; readonly method?: string; readonly type?: number }[];
}

declare global {
  var outlook: OutlookHandle;
}

const startPatience = 30_000;
const actionPatience = 15_000;

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  /** Behind the address: '#mail=...'. */
  readonly hash?: string;
  /** Console errors and failed requests that belong to the test. */
  readonly expected?: RegExp;
}

export class Outlook {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #troubles: string[] = [];
  readonly #expected: RegExp | undefined;

  private constructor(context: BrowserContext, page: Page, expected: RegExp | undefined) {
    this.#context = context;
    this.page = page;
    this.#expected = expected;
    page.on('console', (message) => message.type() === 'error' && this.#note(`console: ${message.text()} (${message.location().url})`));
    page.on('pageerror', (error) => this.#note(`uncaught: ${error.message}\n${error.stack ?? ''}`));
    page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && this.#note(`failed: ${request.method()} ${request.url()} ${request.failure()?.errorText}`));
    page.on('response', (response) => response.status() >= 400 && this.#note(`${response.status()}: ${response.request().method()} ${response.url()}`));
  }

  /** Opens the page in a browser profile of its own and waits until it shows a folder. */
  static async open({ width = 1366, height = 768, hash = '', expected }: OpenOptions = {}): Promise<Outlook> {
    const context = await (await browser()).newContext({ ignoreHTTPSErrors: true, viewport: { width, height }, locale: 'en-GB' });
    context.setDefaultTimeout(actionPatience);
    const outlook = new Outlook(context, await context.newPage(), expected);
    await outlook.page.goto(inject('address') + hash);
    await outlook.ready();
    return outlook;
  }

  async ready(): Promise<void> {
    await this.page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true', null, { timeout: startPatience });
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** What went wrong in the browser so far. */
  get troubles(): readonly string[] { return this.#troubles; }

  /** Asks the page through its test handle. */
  ask<T, A>(question: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
    return this.page.evaluate(question as never, argument) as Promise<T>;
  }

  selectAt(index: number): Promise<string> { return this.ask((at) => outlook.selectAt(at), index); }

  select(id: string): Promise<boolean> { return this.ask((mail) => outlook.select(mail), id); }

  folder(name: string): Promise<void> { return this.ask((folder) => outlook.folder(folder), name); }

  /** The rows of the message list that are drawn. */
  get messages(): Locator { return this.page.getByRole('listbox', { name: 'Messages' }).getByRole('option'); }

  /** The subject in the reading pane. */
  get subject(): Locator { return this.page.getByTestId('mail-subject'); }

  /** The add-in's frame beside the mail. */
  get pane(): FrameLocator { return this.page.frameLocator('#pane-frames iframe'); }

  inPane(testId: string): Locator { return this.pane.getByTestId(testId); }

  /** The narrowest a pane gets: two steps of the line between mail and pane. */
  async narrow(): Promise<void> {
    await this.page.getByRole('separator').focus();
    await this.page.keyboard.press('ArrowRight');
    await this.page.keyboard.press('ArrowRight');
  }

  /** How wide the pane is, and how wide what it shows. */
  widths(): Promise<readonly [number, number]> { return this.pane.locator('html').evaluate(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth] as const); }

  /** The add-in's frame itself, for asking office.js. Resolves when office.js is ready in it. */
  async paneFrame(): Promise<Frame> {
    const handle = await this.page.waitForSelector('#pane-frames iframe', { timeout: startPatience });
    const frame = await handle.contentFrame();
    if (!frame) {
      throw new Error('The pane has no frame.');
    }

    await frame.waitForFunction(() => Boolean((globalThis as { Office?: { context?: { mailbox?: unknown } } }).Office?.context?.mailbox), null, { timeout: startPatience });
    return frame;
  }

  async close(): Promise<void> { await this.#context.close(); }

  #note(trouble: string): void {
    if (!this.#expected?.test(trouble)) {
      this.#troubles.push(trouble);
    }
  }
}
