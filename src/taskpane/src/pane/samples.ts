import type { HealthView, PanePerson, PaneView, ProposalView, RhythmView, SyncPreview, SyncView, TodayView } from '../api/client';
import { type Item, type ItemKey, readItem, theDay } from '../office/item';

/** Builders of what Outlook and the API say, for the tests. */
export const synced: SyncView = { state: 'synced', words: 'synced 2 min ago', read: 50_600, total: 50_600, lastSuccess: '2026-11-23T08:58:00Z', nextTry: null, reason: null, code: null };

export const firstSync: SyncView = { ...synced, state: 'first', words: 'first sync', read: 31_400, lastSuccess: null };

export const notChosen: SyncView = { ...firstSync, state: 'choose', words: 'nothing is read yet', read: 0, total: 0 };

export const previewOf = (years: number | null): SyncPreview => {
  const mails = (all: number) => (years === null ? all : Math.floor(all / 2));
  const folder = (id: string, name: string, count: number, path: string[] = [], under: string | null = null) => ({ id, name, path, under, mails: mails(count), leftOut: false });
  return {
    years,
    mails: mails(1_260),
    folders: [folder('inbox', 'Inbox', 1_000), folder('projects', 'Projects', 200), folder('bridge', 'Bridge', 60, ['Projects'], 'projects')],
    cards: [{ name: 'Contacts', cards: 12 }],
  };
};

export const health: HealthView = {
  number: 78,
  word: 'warm',
  sentence: 'Usually every 3 weeks; last 12 days ago.',
  parts: [
    { name: 'base', points: 30, words: 'what an exchange is worth' },
    { name: 'days in touch', points: 60, words: '31 days since May 2019' },
    { name: 'missed beats', points: -12, words: 'none answered since May' },
  ],
  horizonDays: 42,
  strength: '31 days since May 2019',
  trend: null,
  outlook: 'An exchange now would make it 85.',
  correctedUntil: null,
  soFar: false,
};

export const proposal: ProposalView = {
  id: 'm1',
  person: 'id of Lee Park',
  name: 'Lee Park',
  kind: 'update',
  move: 'joined',
  question: 'Now Chief Estimator at Fabrikam?',
  organisation: 'Fabrikam',
  title: 'Chief Estimator',
  phone: null,
  address: 'lee@fabrikam.test',
  from: 'Contoso Build',
  since: '2026-11-20T09:00:00Z',
  certainty: 99,
  proven: true,
  hundredthDay: '2027-02-28T09:00:00Z',
  evidence: [
    { words: 'new signature', at: '2026-11-23T09:00:00Z', line: 'Chief Estimator' },
    { words: 'old address bounced', at: '2026-11-02T09:00:00Z', line: '550 5.1.1 user unknown' },
    { words: 'mail from lee@fabrikam.test', at: '2026-11-23T09:00:00Z', line: null },
  ],
  accepted: null,
  undoUntil: null,
  writesCard: true,
};

export const noRhythm: RhythmView = { source: 'none', circle: null, circleName: null, days: null, words: null, due: null, latest: null, band: null, usualDays: null, usualWords: null };

export const quietDay: TodayView = { lines: [], more: 0, putOff: 0, resting: false, plan: { made: true, objective: null, helps: 2, goal: 3, feasibility: 'The plan needs 6 touches a week; your usual is 7. It fits.' }, asked: null, proposals: [] };

export function person(name: string, change: Partial<PanePerson> = {}): PanePerson {
  return {
    id: `id of ${name}`,
    address: `${name.toLowerCase().replace(/\s/g, '.')}@northwind.test`,
    name,
    standing: 'known',
    colleague: false,
    role: null,
    health,
    mails: 31,
    meetings: 0,
    proposals: [],
    findings: [],
    rhythm: noRhythm,
    followUps: [],
    history: [],
    ...change,
  };
}

export function mail(id: string, subject = `Subject of ${id}`, thread = `thread of ${id}`): Item {
  return readItem({ itemId: id, internetMessageId: `<${id}@mail.test>`, conversationId: thread, subject, from: { displayName: `Sender of ${id}`, emailAddress: `${id}@people.test` } });
}

export const answerFor = (item: Item, people: readonly PanePerson[], sync = synced): PaneView => ({
  item: item.kind === 'day' ? null : item.key,
  sync,
  people: [...people],
  today: item.kind === 'day' ? quietDay : null,
});

export const keyOf = (item: Item): ItemKey => item.key;
export { theDay };
