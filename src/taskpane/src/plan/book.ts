import type { NewTalk, PlanSettings, PlanView, PutOff, RhythmChange, RuleChoices } from '../api/client';
import type { Outcome, Problem } from '../api/problem';
import type { Surroundings } from '../pane/pane';

type Answer = <T>(value: () => T) => Promise<Outcome<T>>;
type BookApi = Pick<Surroundings['api'], 'plan' | 'keepPlan' | 'tryPlan' | 'ruleChoices' | 'review' | 'planned' | 'wish' | 'person' | 'tellTalk' | 'takeBackTalk' | 'putOff' | 'bringBack'>;

/** What the tests' API keeps of the plan, and what it was sent. */
export interface PlanBook {
  plan: PlanView;
  /** What keeping is refused with. */
  refusal: Problem | null;
  readonly tried: PlanSettings[];
  readonly keptPlans: PlanSettings[];
  readonly talks: NewTalk[];
  readonly talksTakenBack: string[];
  readonly wishes: RhythmChange[];
  readonly putOff: PutOff[];
  readonly broughtBack: string[][];
  /** What all lines are when all are put off. */
  allKeys: string[];
  /** What the cards bear. */
  rules: RuleChoices;
  readonly api: BookApi;
}

export const unmade: PlanSettings = {
  objective: null,
  weeklyHelps: 3,
  dailyCap: 7,
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  quietFrom: '18:00:00',
  quietUntil: '09:00:00',
  holidayFrom: null,
  holidayUntil: null,
  zone: 'UTC',
  default: null,
  circles: [
    { id: 'c1', name: 'Close', rhythm: { days: 21, latestDays: 32 } },
    { id: 'c2', name: 'In touch', rhythm: { days: 60, latestDays: 90 } },
  ],
  automatic: [],
  digest: 'off',
  digestDay: 'monday',
};

export const planOf = (settings: PlanSettings, version: number): PlanView => ({
  digest: null,
  version,
  settings,
  mayBeAutomatic: ['rhythm', 'jobMove', 'promise'],
  circles: settings.circles.map(({ id, name, rhythm }) => ({ id, name, days: rhythm.days, latestDays: rhythm.latestDays ?? rhythm.days, words: `every ${rhythm.days} days`, people: id === 'c1' ? 12 : 0, byRule: id === 'c1' ? 5 : 0 })),
  planned: 12,
  resting: 0,
  feasibility: feasibilityOf(settings),
});

/** The more often, the more it needs; four a week are the usual. */
export function feasibilityOf(settings: PlanSettings): PlanView['feasibility'] {
  const close = settings.circles.find((one) => one.id === 'c1')?.rhythm.days ?? 365;
  const need = Math.round(84 / close) + (settings.default === null ? 0 : Math.round(700 / settings.default.days));
  const fits = need <= 4;
  return {
    words: `The plan needs ${need} touches a week; your usual is 4. ${fits ? 'It fits.' : 'It does not fit yet.'}`,
    fits,
    needPerWeek: need,
    perWeek: 4,
    dueNow: 0,
    waitingInAYear: fits ? 0 : 30,
    mends: fits ? [] : [{ words: 'Close every month instead of every week', circle: 'c1', days: 30, rest: null }, { words: 'let 3 people rest', circle: null, days: null, rest: 3 }],
  };
}

export function planBook(answer: Answer): PlanBook {
  const book: PlanBook = {
    plan: planOf(unmade, 0),
    refusal: null,
    tried: [],
    keptPlans: [],
    talks: [],
    talksTakenBack: [],
    wishes: [],
    putOff: [],
    broughtBack: [],
    allKeys: [],
    rules: { categories: [{ name: 'Clients', people: 12 }, { name: 'Friends', people: 3 }], companies: Array.from({ length: 15 }, (_, at) => ({ name: `Company ${at + 1}`, people: 20 - at })) },
    api: {
      plan: () => answer(() => book.plan),
      tryPlan: (settings) => {
        book.tried.push(settings);
        return answer(() => feasibilityOf(settings));
      },
      keepPlan: async ({ version, settings }) => {
        book.keptPlans.push(settings);
        const outcome = await answer(() => planOf(settings, version + 1));
        if (outcome.ok && book.refusal !== null) {
          return { ok: false, problem: book.refusal };
        }
        book.plan = outcome.ok ? outcome.value : book.plan;
        return outcome;
      },
      ruleChoices: () => answer(() => book.rules),
      review: (period) =>
        answer(() => ({
          from: period === 'week' ? '2026-11-23' : '2026-08-31',
          until: '2026-11-23',
          helps: 2,
          goal: 3,
          done: 5,
          promisesKept: 1,
          warmed: [{ person: 'w', name: 'Ana Ruiz', before: 38, after: 64 }],
          wentQuiet: [],
          weeks: Array.from({ length: period === 'week' ? 1 : 13 }, (_, at) => ({ monday: `2026-0${1 + (at % 9)}-01`, inTouch: at, helps: at % 3, done: 0 })),
        })),
      planned: () => answer(() => ({ people: [{ person: 'q', name: 'Jo Diaz', circle: 'c1', source: 'circle' as const, words: 'every 3 weeks', lastContact: null, due: '2026-11-01', latest: '2026-11-12', band: 'pastLatest' as const, daysOver: 22 }], more: 4 })),
      wish: (body) => {
        book.wishes.push(body);
        return answer(() => ({ changed: 1 }));
      },
      person: (id) => answer(() => ({ id, name: '', addresses: [`${id}@people.test`], standing: 'known' as const, role: null, health: null })),
      tellTalk: (body) => {
        book.talks.push(body);
        return answer(() => ({ ...body, at: body.at ?? '' }));
      },
      takeBackTalk: (id) => {
        book.talksTakenBack.push(id);
        return answer(() => null);
      },
      putOff: (body) => {
        book.putOff.push(body);
        return answer(() => ({ keys: body.keys ?? book.allKeys }));
      },
      bringBack: (keys) => {
        book.broughtBack.push([...keys]);
        return answer(() => null);
      },
    },
  };
  return book;
}
