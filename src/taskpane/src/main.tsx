import './pane/tokens.css';
import './pane/pane.css';
import './people/people.css';
import './followUps/followUps.css';
import './proposals/proposals.css';
import './sync/sync.css';
import './today/today.css';
import './plan/plan.css';
import { render } from 'preact';
import { Api } from './api/client';
import { type Host, meetOutlook } from './office/host';
import { preferredTheme, rememberedTheme, wear } from './office/theme';
import { Card } from './pane/Card';
import { listenForKeys } from './pane/keys';
import { Pane } from './pane/pane';
import { PaneView } from './pane/PaneView';
import { atRest } from './pane/state';
import { readSettings } from './signIn/settings';
import { createSignIn } from './signIn/signIn';
import { speakAs } from './words/dates';
import { words } from './words/en';

const root = document.getElementById('root') ?? document.body;

/** How often "2 min ago" is said anew. */
const wordsTime = 30_000;

/** The browser itself says when something was first painted; a page in the background paints nothing, and is not waited for. */
const afterPaint = () =>
  new Promise<void>((resolve) => {
    new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
    setTimeout(resolve, 250);
  });

function open(host: Host): void {
  const settings = readSettings(document);
  let painted: Promise<void> | null = null;
  // msal-browser is many times the size of the pane: it is fetched beside it and never before the first paint.
  const signIn = createSignIn(settings.scope, async () => {
    await (painted ??= afterPaint());
    const { nestedApp } = await import('./signIn/nestedApp');
    return nestedApp(settings);
  });

  let state = atRest;
  const paint = () => render(<PaneView state={state} now={new Date()} tell={pane.tell} refresh={pane.refresh} />, root);
  const pane = new Pane({
    api: new Api(signIn.silent, () => host.owner),
    signIn,
    current: () => host.current(),
    now: () => new Date(),
    paint: (next) => {
      state = next;
      paint();
    },
  });

  host.onItem(pane.glance);
  addEventListener('focus', pane.glance);
  addEventListener('online', pane.refresh);
  document.addEventListener('visibilitychange', pane.glance);
  listenForKeys(document.body, pane.keys);
  pane.glance();
  setInterval(paint, wordsTime);
}

async function start(): Promise<void> {
  const remembered = rememberedTheme();
  if (remembered !== null) {
    wear(remembered, false);
  }

  const host = await meetOutlook();
  wear(host?.theme() ?? remembered ?? preferredTheme(), host?.theme() != null);
  if (host === null) {
    const { kicker, title, text } = words.trouble.outside;
    render(
      <main class="pane">
        <Card kicker={kicker} title={title} testId="trouble" kind="outside">
          <p>{text}</p>
        </Card>
      </main>,
      root,
    );
    return;
  }

  speakAs(host.language);
  document.documentElement.lang = 'en';
  host.onTheme((theme) => wear(theme, true));
  open(host);
}

await start();
