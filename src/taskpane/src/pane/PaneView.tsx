import { PlanTab } from '../plan/PlanTab';
import { ChoiceCard } from '../sync/ChoiceCard';
import { SyncDot } from '../sync/SyncDot';
import { Today } from '../today/Today';
import { words } from '../words/en';
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
