import type { ChoicesView, FolderPreview, NewChoices, PeoplePreview, SyncPreview } from '../api/client';
import type { Problem } from '../api/problem';

/** What the owner is about to let be read: nothing of it counts before the main button is pressed. */
export interface Choosing {
  /** What was kept; null until it is known. */
  readonly kept: ChoicesView | null;
  readonly wish: NewChoices;
  /** What there is, counted for the wished years; null while it is being counted. */
  readonly preview: SyncPreview | null;
  /** Whom each folder tells of, where the owner asked for it. */
  readonly people: Readonly<Record<string, PeoplePreview | 'counting' | 'failed'>>;
  readonly saving: boolean;
  readonly problem: Problem | null;
}

export type ChoosingHappening =
  | { readonly type: 'askChoices' }
  | { readonly type: 'choicesRead'; readonly choices: ChoicesView }
  | { readonly type: 'previewed'; readonly preview: SyncPreview }
  | { readonly type: 'notPreviewed'; readonly problem: Problem }
  | { readonly type: 'wish'; readonly wish: NewChoices }
  | { readonly type: 'countPeople'; readonly folder: string }
  | { readonly type: 'peopleCounted'; readonly folder: string; readonly years: number | null; readonly people: PeoplePreview | null }
  | { readonly type: 'keepChoices' }
  | { readonly type: 'choicesKept' }
  | { readonly type: 'choicesNotKept'; readonly problem: Problem }
  | { readonly type: 'againChoices' }
  | { readonly type: 'leaveChoices' };

export type ChoosingEffect =
  | { readonly type: 'readChoices' }
  | { readonly type: 'preview'; readonly years: number | null }
  | { readonly type: 'countPeople'; readonly folder: string; readonly years: number | null }
  | { readonly type: 'keepChoices'; readonly wish: NewChoices };

type ChoosingStep = readonly [Choosing | null, readonly ChoosingEffect[]];

const everything: NewChoices = { years: null, leftOut: [], calendar: true };

const opened: Choosing = { kept: null, wish: everything, preview: null, people: {}, saving: false, problem: null };

/** One happening moves the card from one state to the next; null when it is not there. */
export function stepOfChoosing(choosing: Choosing | null, happening: ChoosingHappening): ChoosingStep {
  if (happening.type === 'askChoices') {
    return choosing === null ? [opened, [{ type: 'readChoices' }]] : [choosing, []];
  }
  if (choosing === null) {
    return [null, []];
  }
  switch (happening.type) {
    case 'choicesRead': {
      const { years, leftOut, calendar } = happening.choices;
      return [{ ...choosing, kept: happening.choices, wish: { years, leftOut, calendar }, problem: null }, [{ type: 'preview', years }]];
    }
    case 'previewed':
      return happening.preview.years === choosing.wish.years ? [{ ...choosing, preview: happening.preview, problem: null }, []] : [choosing, []];
    case 'notPreviewed':
    case 'choicesNotKept':
      return [{ ...choosing, saving: false, problem: happening.problem }, []];
    case 'wish': {
      const { wish } = happening;
      // Other years make other figures: who was counted for the old ones is not who is counted for these.
      return wish.years === choosing.wish.years
        ? [{ ...choosing, wish }, []]
        : [{ ...choosing, wish, preview: null, people: {}, problem: null }, [{ type: 'preview', years: wish.years }]];
    }
    case 'countPeople':
      return choosing.people[happening.folder] === 'counting'
        ? [choosing, []]
        : [{ ...choosing, people: { ...choosing.people, [happening.folder]: 'counting' } }, [{ type: 'countPeople', folder: happening.folder, years: choosing.wish.years }]];
    case 'peopleCounted':
      return happening.years === choosing.wish.years ? [{ ...choosing, people: { ...choosing.people, [happening.folder]: happening.people ?? 'failed' } }, []] : [choosing, []];
    case 'keepChoices':
      return choosing.saving ? [choosing, []] : [{ ...choosing, saving: true, problem: null }, [{ type: 'keepChoices', wish: choosing.wish }]];
    case 'againChoices':
      return [{ ...choosing, problem: null }, choosing.kept === null ? [{ type: 'readChoices' }] : [{ type: 'preview', years: choosing.wish.years }]];
    case 'choicesKept':
    case 'leaveChoices':
      return [null, []];
  }
}

/** Whether a folder lies under one that is left out: it is left out with it. */
export function isUnderLeftOut(folder: FolderPreview, folders: readonly FolderPreview[], leftOut: readonly string[]): boolean {
  const above = folders.find((one) => one.id === folder.under);
  return above !== undefined && (leftOut.includes(above.id) || isUnderLeftOut(above, folders, leftOut));
}

/** The mails that would be read. */
export const mailsOf = ({ folders }: SyncPreview, leftOut: readonly string[]) =>
  folders.filter((folder) => !leftOut.includes(folder.id) && !isUnderLeftOut(folder, folders, leftOut)).reduce((sum, folder) => sum + folder.mails, 0);
