import { useEffect, useRef } from 'preact/hooks';
import { PlanTab } from '../plan/PlanTab';
import { Search } from '../people/Search';
import { ChoiceCard } from '../sync/ChoiceCard';
import { SyncDot } from '../sync/SyncDot';
import { Today } from '../today/Today';
import { words } from '../words/en';
import { Keys } from './Keys';
import { PeopleView } from './PeopleView';
import type { Happening, PaneState, Tab } from './state';
import { TroubleCard } from './TroubleCard';
import { useDisclosure } from './useDisclosure';
import { view } from './view';

export interface PaneViewProps {
  readonly state: PaneState;
  readonly now: Date;
  readonly tell: (happening: Happening) => void;
  readonly refresh: () => void;
}

/** Everything, top to bottom; a block that has nothing is absent. */
export function PaneView({ state, now, tell, refresh }: PaneViewProps) {
  const { item, heading, tab, tabs, busy, body, troubles, spoken } = view(state, now);
  const line = useDisclosure();
  // Before anything is read there is nothing to show beside it.
  const alone = state.sync?.state === 'choose';
  const press = () => {
    refresh();
    line.toggle();
  };
  const cards = troubles.map((trouble) => <TroubleCard key={trouble.kind} trouble={trouble} waiting={state.signingIn} tell={tell} refresh={refresh} />);
  return (
    <div class="pane" data-item={item.key} aria-busy={busy}>
      <header class="context">
        <h1 data-testid="for" title={heading}>
          {heading}
        </h1>
        {!alone && (
          <button type="button" class="find" data-testid="open-search" aria-label={words.search.open} title={`${words.search.open} (${words.search.key})`} onClick={() => tell({ type: state.searching === null ? 'openSearch' : 'closeSearch' })}>
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
              <path d="M7 2a5 5 0 1 0 3 9l3.5 3.5 1-1L11 10a5 5 0 0 0-4-8Zm0 1.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Z" fill="currentColor" />
            </svg>
          </button>
        )}
        <SyncDot sync={state.sync} trouble={state.trouble} late={state.slow} now={now} press={press} open={line.open} opener={line.opener} />
      </header>
      {line.open && !alone && state.sync !== null && (
        <p class="sync-line" onKeyDown={line.onKeyDown}>
          <span>{state.sync.words}</span>
          <button
            type="button"
            class="link"
            data-testid="change-choices"
            onClick={() => {
              line.close();
              tell({ type: 'askChoices' });
            }}
          >
            {words.choose.change}
          </button>
        </p>
      )}
      {state.searching !== null && !alone && <Search searching={state.searching} tell={tell} />}
      {state.helping && <Keys close={() => tell({ type: 'help', open: false })} />}
      {item.kind === 'person' && <LeavePerson toMail={state.front.kind === 'mail'} leave={() => tell({ type: 'leavePerson' })} />}
      {item.shared && !alone && (
        <p class="calm" data-testid="shared">
          {words.sharedMailbox}
        </p>
      )}
      <main>
        {state.choosing !== null && <ChoiceCard choosing={state.choosing} first={alone} tell={tell} />}
        {alone ? cards : null}
        {!alone && body.kind === 'skeleton' && troubles.length === 0 && <Skeleton />}
        {!alone && body.kind === 'nobody' && <p class="calm">{words.onlyYou}</p>}
        {!alone && body.kind === 'day' && <Today item={item} body={body} turn={state.turn} now={now} tell={tell} />}
        {!alone && body.kind === 'plan' && <PlanTab body={body} now={now} tell={tell} />}
        {!alone && (body.kind === 'people' ? <PeopleView key={item.key} item={item} body={body} turn={state.turn} now={now} tell={tell} cards={cards} /> : cards)}
      </main>
      <Tabs tabs={tabs} tab={tab} choose={(next) => tell({ type: 'tab', tab: next })} />
      <p class="spoken" aria-live="polite" aria-atomic="true">
        {spoken}
      </p>
    </div>
  );
}

/** The way back from somebody who was looked up; the focus goes on here. */
function LeavePerson({ toMail, leave }: { readonly toMail: boolean; readonly leave: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p>
      <button type="button" class="link" data-testid="leave-person" ref={button} onClick={leave}>
        {toMail ? words.search.backToMail : words.search.backToDay}
      </button>
    </p>
  );
}

const Skeleton = () => (
  <div class="skeleton" role="img" aria-label={words.loading}>
    <i class="circle" />
    <i class="wide" />
    <i class="short" />
    <i class="line" />
  </div>
);

const Tabs = ({ tabs, tab, choose }: { readonly tabs: readonly Tab[]; readonly tab: Tab; readonly choose: (tab: Tab) => void }) => (
  <nav class="tabs" aria-label={words.tabs}>
    {tabs.map((one) => (
      <button key={one} type="button" data-testid={`tab-${one}`} aria-current={one === tab ? 'page' : undefined} onClick={() => choose(one)}>
        {{ person: words.tabPerson, today: words.tabToday, plan: words.tabPlan }[one]}
      </button>
    ))}
  </nav>
);
