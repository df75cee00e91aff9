import type { FollowUpView, NewFollowUp } from '../api/client';
import type { Outcome } from '../api/problem';
import type { Surroundings } from '../pane/pane';

type Answer = <T>(value: () => T) => Promise<Outcome<T>>;
type BookApi = Pick<Surroundings['api'], 'undertake' | 'finishFollowUp' | 'reopenFollowUp' | 'dropFollowUp' | 'takeBackFollowUp' | 'moveFollowUp' | 'tellOutcome'>;

/** What the tests' API keeps of follow-ups, and what it was sent. */
export interface FollowUpBook {
  readonly undertaken: NewFollowUp[];
  /** What was told of them, such as "done f". */
  readonly told: string[];
  /** What the API answers for a press instead of taking it: the same line was undertaken before. */
  before: FollowUpView | null;
  readonly api: BookApi;
}

export function followUpBook(answer: Answer): FollowUpBook {
  const tell = (words: string, view: Partial<FollowUpView> & { id: string }) => {
    book.told.push(words);
    return answer((): FollowUpView => ({ person: 'p', title: 'Thank for the referral', due: '2026-11-23', state: 'inToDo', ...view }));
  };
  const book: FollowUpBook = {
    undertaken: [],
    told: [],
    before: null,
    api: {
      undertake: (body) => {
        book.undertaken.push(body);
        return answer((): FollowUpView => book.before ?? { id: body.id, person: body.person, title: body.title ?? '', due: body.due, state: body.ifNoReply === true ? 'watching' : 'inToDo' });
      },
      finishFollowUp: (id) => tell(`done ${id}`, { id, state: 'done' }),
      reopenFollowUp: (id) => tell(`reopen ${id}`, { id }),
      dropFollowUp: (id) => tell(`drop ${id}`, { id, state: 'dropped' }),
      takeBackFollowUp: (id) => tell(`take back ${id}`, { id, state: 'dropped' }),
      moveFollowUp: (id, due) => tell(`move ${id} ${due}`, { id, due }),
      tellOutcome: (id, outcome) => tell(`outcome ${id} ${outcome}`, { id, state: 'done', outcome }),
    },
  };
  return book;
}
