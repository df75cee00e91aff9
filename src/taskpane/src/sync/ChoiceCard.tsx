import type { FolderPreview, NewChoices } from '../api/client';
import { Card } from '../pane/Card';
import { whyNot } from '../pane/trouble';
import type { Happening } from '../pane/state';
import { figure } from '../words/dates';
import { words } from '../words/en';
import { type Choosing, isUnderLeftOut, mailsOf } from './choosing';

const said = words.choose;
const usualYears = [null, 10, 5, 3, 1];

interface ChoiceCardProps {
  readonly choosing: Choosing;
  /** Nothing was ever read. */
  readonly first: boolean;
  readonly tell: (happening: Happening) => void;
}

/** What may be read, before the first byte is and whenever the owner wants it otherwise. */
export function ChoiceCard({ choosing, first, tell }: ChoiceCardProps) {
  const { wish, preview, saving, problem, kept } = choosing;
  const change = (part: Partial<NewChoices>) => tell({ type: 'wish', wish: { ...wish, ...part } });
  const years = usualYears.includes(wish.years) ? usualYears : [...usualYears, wish.years];
  return (
    <Card kicker={said.kicker} title={first ? said.titleFirst : said.titleLater} testId="choices">
      <p>{said.what}</p>
      <fieldset class="years" disabled={saving}>
        <legend>{said.years}</legend>
        {years.map((one) => (
          <label key={one}>
            <input type="radio" name="years" checked={wish.years === one} data-testid={`years-${one ?? 'all'}`} onChange={() => change({ years: one })} />
            <span>{one === null ? said.allYears : said.someYears(one)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="folders" disabled={saving} aria-busy={preview === null}>
        <legend>{preview === null ? said.counting : said.folders(figure(mailsOf(preview, wish.leftOut)))}</legend>
        {preview !== null && (
          <ul>
            {preview.folders.map((folder) => (
              <Folder key={folder.id} folder={folder} under={isUnderLeftOut(folder, preview.folders, wish.leftOut)} choosing={choosing} change={change} tell={tell} />
            ))}
          </ul>
        )}
      </fieldset>
      <label class="choice">
        <input type="checkbox" checked={wish.calendar} disabled={saving} data-testid="choose-meetings" onChange={() => change({ calendar: !wish.calendar })} />
        <span>{said.meetings}</span>
      </label>
      {problem !== null && (
        <p class="failure" role="alert">
          {said.failed(whyNot(problem))}
        </p>
      )}
      <p class="muted">{first ? said.later : said.letGo}</p>
      <div class="buttons">
        {/* Without the folders' figures everything is read that is not left out already: that can be said as well. */}
        <button type="button" class="main" data-testid="start-reading" disabled={saving || kept === null} onClick={() => tell({ type: 'keepChoices' })}>
          {saving ? said.saving : first ? said.start : said.save}
        </button>
        {problem !== null && preview === null && (
          <button type="button" onClick={() => tell({ type: 'againChoices' })}>
            {said.again}
          </button>
        )}
        {!first && (
          <button type="button" disabled={saving} onClick={() => tell({ type: 'leaveChoices' })}>
            {said.leave}
          </button>
        )}
      </div>
    </Card>
  );
}

interface FolderProps {
  readonly folder: FolderPreview;
  readonly under: boolean;
  readonly choosing: Choosing;
  readonly change: (part: Partial<NewChoices>) => void;
  readonly tell: (happening: Happening) => void;
}

function Folder({ folder, under, choosing, change, tell }: FolderProps) {
  const { id, name, path, mails } = folder;
  const { leftOut } = choosing.wish;
  const reads = !under && !leftOut.includes(id);
  return (
    <li data-testid="choose-folder" style={`--depth: ${path.length}`}>
      <label class="choice" title={[...path, name].join(' / ')}>
        <input type="checkbox" checked={reads} disabled={under} onChange={() => change({ leftOut: reads ? [...leftOut, id] : leftOut.filter((one) => one !== id) })} />
        <span>{name}</span>
      </label>
      <span class="muted">
        {said.mails(mails, figure(mails))}
        {mails > 0 && <People folder={folder} choosing={choosing} tell={tell} />}
      </span>
    </li>
  );
}

function People({ folder: { id, name }, choosing, tell }: Pick<FolderProps, 'folder' | 'choosing' | 'tell'>) {
  const counted = choosing.people[id];
  if (counted === 'counting') {
    return <span aria-live="polite"> · {said.countingPeople}</span>;
  }
  if (counted !== undefined && counted !== 'failed') {
    return <span aria-live="polite"> · {said.people(counted.people, figure(counted.people))}</span>;
  }
  return (
    <>
      {' · '}
      <button type="button" class="link" aria-label={said.countPeopleOf(name)} onClick={() => tell({ type: 'countPeople', folder: id })}>
        {counted === 'failed' ? said.countAgain : said.countPeople}
      </button>
    </>
  );
}
