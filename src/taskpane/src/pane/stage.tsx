import { act } from 'preact/test-utils';
import { render } from 'preact';
import { afterEach, beforeEach, vi } from 'vitest';
import type { ChoicesView, Correction, ProposalAnswer, NewPerson, PanePerson, PersonView, SyncView, TodayView } from '../api/client';
import { type Outcome, type Problem, unreachable } from '../api/problem';
import { type Item, lookedUp } from '../office/item';
import { listenForKeys } from './keys';
import { Pane, type Surroundings } from './pane';
import { PaneView } from './PaneView';
import { type FollowUpBook, followUpBook } from '../followUps/book';
import { type PlanBook, planBook } from '../plan/book';
import { proposal, answerFor, previewOf, quietDay, synced, theDay } from './samples';
import { speakAs } from '../words/dates';
import { atRest } from './state';

/** The pane on a stage: a page, a mailbox with people for each mail, and an API that answers when time passes. */
export class Stage {
  inFront: Item = theDay;
  people: (item: Item) => readonly PanePerson[] = () => [];
  sync: SyncView = synced;
  today: TodayView = quietDay;
  answerTime = 50;
  down: Problem | null = null;
  asked: string[] = [];
  aborted = 0;
  kept: ChoicesView = { years: null, leftOut: [], calendar: true, chosen: false };
  /** Whether sync can be watched; and what a watcher hears. */
  streams = true;
  hear: (sync: SyncView) => void = () => undefined;
  /** Who is found by a search. */
  everybody: PersonView[] = [];
  added: NewPerson[] = [];
  answered: (readonly [string, ProposalAnswer])[] = [];
  corrected: (readonly [string, Correction | null])[] = [];
  readonly followUps: FollowUpBook;
  /** The plan and what hangs on it, as an API would keep it. */
  readonly book: PlanBook;
  readonly root = document.body.appendChild(document.createElement('div'));
  readonly pane: Pane;

  constructor() {
    const answer = async <T,>(value: () => T, signal?: AbortSignal): Promise<Outcome<T>> => {
      signal?.addEventListener('abort', () => this.aborted++);
      await new Promise((resolve) => setTimeout(resolve, this.answerTime));
      signal?.throwIfAborted();
      return this.down === null ? { ok: true, value: value() } : { ok: false, problem: this.down };
    };
    this.book = planBook(answer);
    this.followUps = followUpBook(answer);
    const api: Surroundings['api'] = {
      ...this.book.api,
      ...this.followUps.api,
      pane: ({ item }, signal) => {
        const asked = item === undefined ? theDay : this.mails.find((mail) => mail.key === item) ?? theDay;
        this.asked.push(asked.key);
        return answer(() => ({ ...answerFor(asked, this.people(asked), this.sync), today: asked.kind === 'day' ? this.today : null }), signal);
      },
      sync: () =>
        answer(() => ({
          summary: this.sync,
          choices: this.kept,
          lastWhole: null,
          feeds: [],
          news: { told: true, words: 'Microsoft 365 says at once when something has changed.', code: null },
          missing: [],
          quarantine: [],
          counts: { mails: 0, noise: {}, quarantined: 0, meetings: 0, interactions: 0, people: 0, cards: 0, oldestMail: null },
        })),
      startSync: () => answer(() => this.sync),
      watchSync: (signal, hear) => {
        if (!this.streams) {
          return Promise.resolve();
        }
        this.hear = hear;
        return new Promise((_, broken) => signal.addEventListener('abort', () => broken(new Error('aborted'))));
      },
      choices: () => answer(() => this.kept),
      keepChoices: (body) => {
        this.kept = { ...body, chosen: true };
        return answer(() => this.kept);
      },
      preview: (years) => answer(() => previewOf(years)),
      previewPeople: (folder) => answer(() => ({ folder, mails: 20, noise: 3, unreadable: 0, interactions: 17, people: 9 })),
      addPerson: (body) => {
        this.added.push(body);
        return answer(() => ({ id: 'new', name: body.name ?? body.address, addresses: [body.address], standing: 'known', role: null, health: null }));
      },
      people: (search, take) =>
        answer(() => ({ people: this.everybody.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase())).slice(0, take), after: null })),
      correct: (person, word) => {
        this.corrected.push([person, word]);
        return answer(() => ({ id: person, name: '', addresses: [], standing: 'known', role: null, health: null }));
      },
      answerProposal: (id, said) => {
        this.answered.push([id, said]);
        return answer(() => ({ ...proposal, id, accepted: said === 'accept' ? '2026-11-23T09:00:00Z' : null }));
      },
    };
    let state = atRest;
    this.pane = new Pane({
      api,
      signIn: { interactive: () => Promise.resolve({ ok: false, problem: unreachable }) },
      current: () => this.inFront,
      now: () => new Date(),
      paint: (next) => {
        state = next;
        render(<PaneView state={state} now={new Date()} tell={this.pane.tell} refresh={this.pane.refresh} />, this.root);
      },
    });
    listenForKeys(this.root, this.pane.keys);
  }

  private mails: Item[] = [];

  get undertaken() {
    return this.followUps.undertaken;
  }

  /** Outlook brings a mail to the front, and says so unless it forgets to. */
  async select(item: Item, saysSo = true): Promise<void> {
    this.mails = [...this.mails.filter((mail) => mail.key !== item.key), item];
    this.inFront = item;
    if (saysSo) {
      await act(() => this.pane.glance());
    }
  }

  /** The API knows whom the owner is about to look at. */
  looks({ id, name, addresses }: PersonView): void {
    this.mails = [...this.mails, lookedUp({ id, name, address: addresses[0] ?? '' })];
  }

  async pass(ms: number): Promise<void> {
    await act(async () => {
      await vi.advanceTimersByTimeAsync(ms);
    });
  }

  async show(item: Item): Promise<void> {
    await this.select(item);
    await this.pass(500);
  }

  all = (id: string) => [...this.root.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)];
  text = (id: string) => this.all(id)[0]?.textContent.trim() ?? null;

  async click(on: string | HTMLElement | undefined): Promise<void> {
    const element = typeof on === 'string' ? this.all(on)[0] : on;
    if (element === undefined) {
      throw new Error('There is nothing to press.');
    }
    await act(() => {
      element.focus();
      element.click();
    });
  }

  button = (label: string) => [...this.root.querySelectorAll('button')].find((button) => button.textContent.includes(label));

  async key(key: string, on: Element = document.activeElement ?? this.root): Promise<void> {
    await act(async () => {
      on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await vi.advanceTimersByTimeAsync(20);
    });
  }
}

/** Each test begins on an empty page with a stage of its own, on the Monday the tests are written for. */
export function onNewStages(begin: (stage: Stage) => void): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(2026, 10, 23, 10, 0) });
    speakAs('en-GB');
    document.body.replaceChildren();
    begin(new Stage());
  });
  afterEach(() => void vi.useRealTimers());
}
