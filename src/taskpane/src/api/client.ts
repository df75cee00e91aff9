import type { components, operations, paths } from './openapi';
import { type Outcome, type Problem, problemOf, unreachable } from './problem';

type Schemas = components['schemas'];
export type PaneView = Schemas['PaneView'];
export type PanePerson = Schemas['PanePerson'];
export type PersonView = Schemas['PersonView'];
export type HealthView = Schemas['HealthView'];
export type FollowUpView = Schemas['FollowUpView'];
export type NewFollowUp = Schemas['NewFollowUp'];
export type OutcomeQuestion = Schemas['OutcomeQuestion'];
export type FollowUpOutcome = NonNullable<Schemas['FollowUpOutcome']>;
export type NewPerson = Schemas['NewPerson'];
export type Correction = Schemas['NewCorrection']['word'];
export type SyncView = Schemas['SyncView'];
export type TodayView = Schemas['TodayView'];
export type SuggestionView = Schemas['SuggestionView'];
export type WeekView = Schemas['WeekView'];
export type FindingView = Schemas['FindingView'];
export type ProposalView = Schemas['ProposalView'];
export type HistoryLine = Schemas['HistoryLine'];
export type RoleView = Schemas['RoleView'];
export type ChoicesView = Schemas['ChoicesView'];
export type NewChoices = Schemas['NewChoices'];
export type SyncPreview = Schemas['SyncPreview'];
export type FolderPreview = Schemas['FolderPreview'];
export type PeoplePreview = Schemas['PeoplePreview'];
export type PlanView = Schemas['PlanView'];
export type PlanSettings = Schemas['PlanSettings'];
export type PlanChange = Schemas['PlanChange'];
export type RhythmDays = Schemas['RhythmDays'];
export type RhythmView = Schemas['RhythmView'];
export type RhythmChange = Schemas['RhythmChange'];
export type CircleView = Schemas['CircleView'];
export type RuleChoices = Schemas['RuleChoices'];
export type RuleChoice = Schemas['RuleChoice'];
export type FeasibilityView = Schemas['FeasibilityView'];
export type MendView = Schemas['MendView'];
export type PlannedList = Schemas['PlannedList'];
export type ReviewView = Schemas['ReviewView'];
export type ReviewPeriod = 'week' | 'quarter';
export type DayOfWeek = Schemas['DayOfWeek'];
export type DigestWish = Schemas['DigestWish'];
export type Occasion = Schemas['Occasion'];
export type NewTalk = Schemas['NewTalk'];
export type TalkKind = Schemas['TalkKind'];
export type PutOff = Schemas['PutOff'];

type Operations = keyof operations;
/** The JSON an operation answers with when it succeeds; null where it has nothing to say. */
type Answer<O extends Operations> = operations[O] extends { responses: infer R }
  ? { [S in keyof R]: S extends 204 ? null : R[S] extends { content: { 'application/json': infer T } } ? T : never }[keyof R & (200 | 202 | 204)]
  : never;
type Query<O extends Operations> = NonNullable<operations[O]['parameters']['query']>;
type Body<O extends Operations> = operations[O] extends { requestBody: { content: { 'application/json': infer T } } } ? T : never;

/** Where each operation lives; the names are the contract's. */
const routes = {
  getPane: ['GET', '/api/pane'],
  getSync: ['GET', '/api/sync'],
  startSync: ['POST', '/api/sync'],
  watchSync: ['GET', '/api/sync/events'],
  getChoices: ['GET', '/api/sync/choices'],
  putChoices: ['PUT', '/api/sync/choices'],
  previewSync: ['GET', '/api/sync/preview'],
  previewPeople: ['GET', '/api/sync/preview/people'],
  addPerson: ['POST', '/api/people'],
  getPeople: ['GET', '/api/people'],
  correctHealth: ['PUT', '/api/health/{person}/correction'],
  takeBackCorrection: ['DELETE', '/api/health/{person}/correction'],
  acceptProposal: ['POST', '/api/proposals/{id}/accept'],
  undoProposal: ['POST', '/api/proposals/{id}/undo'],
  putOffProposal: ['POST', '/api/proposals/{id}/later'],
  refuseProposalOfAnother: ['POST', '/api/proposals/{id}/not-them'],
  ignoreProposal: ['POST', '/api/proposals/{id}/ignore'],
  undertakeFollowUp: ['POST', '/api/follow-ups'],
  reviseFollowUp: ['PATCH', '/api/follow-ups/{id}'],
  finishFollowUp: ['POST', '/api/follow-ups/{id}/done'],
  reopenFollowUp: ['POST', '/api/follow-ups/{id}/reopen'],
  dropFollowUp: ['POST', '/api/follow-ups/{id}/drop'],
  takeBackFollowUp: ['POST', '/api/follow-ups/{id}/take-back'],
  tellOutcome: ['POST', '/api/follow-ups/{id}/outcome'],
  getPlan: ['GET', '/api/plan'],
  changePlan: ['PUT', '/api/plan'],
  tryPlan: ['POST', '/api/plan/feasibility'],
  getRuleChoices: ['GET', '/api/plan/categories'],
  getReview: ['GET', '/api/plan/review'],
  getPlannedPeople: ['GET', '/api/plan/people'],
  changeRhythms: ['PUT', '/api/plan/people'],
  getPerson: ['GET', '/api/people/{id}'],
  tellTalk: ['POST', '/api/interactions/talks'],
  takeBackTalk: ['DELETE', '/api/interactions/talks/{id}'],
  putOffLines: ['POST', '/api/suggestions/put-off'],
  bringBackLines: ['POST', '/api/suggestions/bring-back'],
} as const satisfies Partial<Record<Operations, readonly ['GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', keyof paths]>>;

/** What the owner may answer to a proposal, and which operation says it. */
const proposalOperations = { accept: 'acceptProposal', undo: 'undoProposal', later: 'putOffProposal', 'not-them': 'refuseProposalOfAnother', ignore: 'ignoreProposal' } as const;
export type ProposalAnswer = keyof typeof proposalOperations;

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

  /** Hears where sync stands whenever that changes, until the stream ends, breaks, or cannot be had. */
  watchSync = async (signal: AbortSignal, hear: (sync: SyncView) => void): Promise<void> => {
    const opened = await this.twice((refused) => this.reach('watchSync', signal, {}, refused, 'text/event-stream'));
    if (opened.ok && opened.value.body !== null) {
      await eachEvent(opened.value.body, (event) => hear(JSON.parse(event) as SyncView));
    }
  };

  choices = (signal: AbortSignal) => this.call('getChoices', signal, {});

  keepChoices = (body: NewChoices, signal: AbortSignal) => this.call('putChoices', signal, { body });

  preview = (years: number | null, signal: AbortSignal) => this.call('previewSync', signal, { query: years === null ? {} : { years } });

  previewPeople = (folder: string, years: number | null, signal: AbortSignal) => this.call('previewPeople', signal, { query: years === null ? { folder } : { folder, years } });

  addPerson = (body: NewPerson, signal: AbortSignal) => this.call('addPerson', signal, { body });

  /** People whose name or address holds this. */
  people = (search: string, take: number, signal: AbortSignal) => this.call('getPeople', signal, { query: { search, take } });

  /** What the owner says of a relationship; null takes it back. */
  correct = (person: string, word: Correction | null, signal: AbortSignal) =>
    word === null ? this.call('takeBackCorrection', signal, { path: { person } }) : this.call('correctHealth', signal, { path: { person }, body: { word } });

  /** What the owner answers to a proposal. */
  answerProposal = (id: string, answer: ProposalAnswer, signal: AbortSignal) => this.call(proposalOperations[answer], signal, { path: { id } });

  undertake = (body: NewFollowUp, signal: AbortSignal) => this.call('undertakeFollowUp', signal, { body });

  finishFollowUp = (id: string, signal: AbortSignal) => this.call('finishFollowUp', signal, { path: { id } });

  reopenFollowUp = (id: string, signal: AbortSignal) => this.call('reopenFollowUp', signal, { path: { id } });

  dropFollowUp = (id: string, signal: AbortSignal) => this.call('dropFollowUp', signal, { path: { id } });

  takeBackFollowUp = (id: string, signal: AbortSignal) => this.call('takeBackFollowUp', signal, { path: { id } });

  moveFollowUp = (id: string, due: string, signal: AbortSignal) => this.call('reviseFollowUp', signal, { path: { id }, body: { due } });

  /** What came of something that was done. */
  tellOutcome = (id: string, outcome: FollowUpOutcome, signal: AbortSignal) => this.call('tellOutcome', signal, { path: { id }, body: { outcome } });

  plan = (signal: AbortSignal) => this.call('getPlan', signal, {});

  keepPlan = (body: PlanChange, signal: AbortSignal) => this.call('changePlan', signal, { body });

  /** Whether a plan would fit; nothing is kept. */
  tryPlan = (body: PlanSettings, signal: AbortSignal) => this.call('tryPlan', signal, { body });

  /** What the rules of circles may name. */
  ruleChoices = (signal: AbortSignal) => this.call('getRuleChoices', signal, {});

  review = (period: ReviewPeriod, signal: AbortSignal) => this.call('getReview', signal, { query: { period } });

  /** Who is in the plan and over, those longest over first. */
  planned = (take: number, signal: AbortSignal) => this.call('getPlannedPeople', signal, { query: { overdueBy: 0, take } });

  wish = (body: RhythmChange, signal: AbortSignal) => this.call('changeRhythms', signal, { body });

  person = (id: string, signal: AbortSignal) => this.call('getPerson', signal, { path: { id } });

  tellTalk = (body: NewTalk, signal: AbortSignal) => this.call('tellTalk', signal, { body });

  takeBackTalk = (id: string, signal: AbortSignal) => this.call('takeBackTalk', signal, { path: { id } });

  putOff = (body: PutOff, today: string, signal: AbortSignal) => this.call('putOffLines', signal, { body, query: { today } });

  bringBack = (keys: readonly string[], signal: AbortSignal) => this.call('bringBackLines', signal, { body: { keys: [...keys] } });

  private call<O extends Used>(operation: O, signal: AbortSignal, sent: Sent<O>): Promise<Outcome<Answer<O>>> {
    return this.twice(async (refused) => {
      const reached = await this.reach(operation, signal, sent, refused, 'application/json');
      if (!reached.ok) {
        return reached;
      }
      if (reached.value.status === 204) {
        return { ok: true, value: null as Answer<O> };
      }
      try {
        return { ok: true, value: (await reached.value.json()) as Answer<O> };
      } catch {
        signal.throwIfAborted();
        return { ok: false, problem: unreachable, refusedToken: false };
      }
    });
  }

  /** A token that ran out in a cache on the way is no reason to ask the owner to sign in: once more with a new one. */
  private async twice<T>(attempt: (refused: Parameters<Tokens>[0]) => Promise<Attempt<T>>): Promise<Outcome<T>> {
    const first = await attempt(null);
    if (first.ok || first.problem.kind !== 'signIn' || !first.refusedToken) {
      return first;
    }
    const { claims } = first.problem;
    const second = await attempt({ claims });
    return second.ok ? second : { ok: false, problem: { ...second.problem, claims: second.problem.claims ?? claims } };
  }

  private async reach<O extends Used>(operation: O, signal: AbortSignal, sent: Sent<O>, refused: Parameters<Tokens>[0], accept: string): Promise<Attempt<Response>> {
    const token = await this.tokens(refused, signal);
    signal.throwIfAborted();
    if (!token.ok) {
      return { ...token, refusedToken: false };
    }

    const [method, path] = routes[operation];
    let response: Response;
    try {
      response = await this.send(pathOf(path, sent.path) + queryString(sent.query), {
        method,
        signal,
        credentials: 'omit',
        cache: 'no-store',
        headers: {
          Accept: accept,
          Authorization: `Bearer ${token.value}`,
          'Mailbox-Owner': this.mailboxOwner(),
          ...(sent.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
      });
    } catch {
      signal.throwIfAborted();
      return { ok: false, problem: unreachable, refusedToken: false };
    }
    return response.ok ? { ok: true, value: response } : { ok: false, problem: await problemOf(response), refusedToken: response.status === 401 };
  }
}

interface Sent<O extends Operations> {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Query<O>;
  readonly body?: Body<O>;
}

/** What each event of a stream carries. EventSource cannot send a token, so the stream is read by hand (WHATWG HTML, server-sent events). */
async function eachEvent(stream: ReadableStream<Uint8Array>, hear: (data: string) => void): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let unread = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    const blocks = (unread + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/);
    unread = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = block.split(/\r?\n/).filter((line) => line.startsWith('data:')).map((line) => line.slice(5).replace(/^ /, ''));
      if (data.length > 0) {
        hear(data.join('\n'));
      }
    }
  }
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem; readonly refusedToken: boolean };

const pathOf = (path: string, values: Readonly<Record<string, string>> = {}) => path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));

function queryString(query: object | undefined): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}
