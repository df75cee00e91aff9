// The page put together. What each part does is told at its head; here is only who hears of what.

import { Graph } from './graph/graph.js';
import { Session } from './graph/session.js';
import { Faults } from './host/faults.js';
import { Host } from './host/host.js';
import { TaskPane } from './host/task-pane.js';
import { Compose } from './mail/compose.js';
import { Draft, parseRecipients, replyTo } from './mail/draft.js';
import { FolderTree } from './mail/folder-tree.js';
import { mailOf, mailOfHash } from './mail/links.js';
import { Mailbox } from './mail/mailbox.js';
import { MessageList } from './mail/message-list.js';
import { ReadingPane } from './mail/reading-pane.js';
import { Selection } from './mail/selection.js';
import { askConsent } from './naa/consent.js';
import { NestedAppAuth } from './naa/nested-app-auth.js';
import { byId, iconButton } from './page/elements.js';
import { icon } from './page/icons.js';
import { Regions, focusFirst } from './page/regions.js';
import { splitter } from './page/splitter.js';
import { testHandle } from './page/test-handle.js';
import { Themes } from './page/themes.js';
import { initials, setToday } from './page/words.js';
import { ToDo } from './todo/todo.js';
import { ToDoView } from './todo/todo-view.js';

const themes = new Themes();
const selection = new Selection();
const faults = new Faults();
const compose = new Compose();

try {
  await start();
} catch (error) {
  say(`Outlook could not start: ${error.message}`);
  throw error;
}

async function start() {
  const session = await new Session().start();
  const { owner } = session;
  setToday(session.today);
  byId('owner').textContent = initials(owner.name);
  byId('owner').title = `${owner.name} <${owner.address}>`;
  document.title = `Mail - ${owner.name} - Outlook (sandbox)`;

  const graph = new Graph(session);
  graph.addEventListener('wait', ({ detail }) => say(`Microsoft 365 asks to wait ${Math.ceil(detail.seconds)} s…`));
  graph.addEventListener('ready', () => say(''));

  const mailbox = new Mailbox(graph);
  const tree = new FolderTree(byId('folders'));
  const list = new MessageList({ scroller: byId('messages'), sheet: byId('messages-sheet'), status: byId('messages-status'), title: byId('list-title'), count: byId('list-count') }, mailbox, selection);
  const reading = new ReadingPane(byId('reading'), mailbox, selection);
  const todoView = new ToDoView(new ToDo(graph), follow);

  const naa = new NestedAppAuth(owner, faults, (request) => askConsent(owner, request));
  const host = new Host({
    owner, mailbox, selection, themes, faults, naa, show, reply,
    compose: (form) => compose.open(new Draft({
      to: (form.toRecipients ?? []).flatMap(parseRecipients), cc: (form.ccRecipients ?? []).flatMap(parseRecipients), bcc: (form.bccRecipients ?? []).flatMap(parseRecipients),
      subject: form.subject ?? '', html: form.htmlBody ?? '',
    })),
    closePane: () => pane.close(),
    bars: () => reading.bars,
    draftBars: () => compose.bars,
  });
  const regions = new Regions([
    { element: byId('header'), enter: () => focusFirst(byId('header')) },
    { element: byId('rail'), enter: () => focusFirst(byId('rail')) },
    { element: byId('folder-column'), enter: () => tree.focus() },
    { element: byId('list-column'), enter: () => list.focus() },
    { element: byId('todo-view'), enter: () => todoView.focus() },
    { element: byId('reading'), enter: () => byId('reading').focus() },
    { element: byId('pane'), enter: () => pane.enter() },
  ]);
  const pane = new TaskPane(host, session.paneUrl, () => regions);

  function reply(mail, options) { return compose.open(replyTo(mail, owner, options)); }

  /** Opens a mail by its id, wherever it lies; false when there is no such mail. */
  async function show(id) {
    try {
      const mail = await mailbox.open(id);
      module('mail');
      selection.set([mail]);
      return true;
    } catch (error) {
      if (error.status !== 404) {
        throw error;
      }

      say('That mail is no longer here.');
      return false;
    }
  }

  async function showNamed(named) {
    const mail = named.messageId ? await mailbox.openByMessageId(named.messageId) : null;
    return show(mail?.id ?? named.id ?? named.messageId);
  }

  /** An address a person clicked: true when it is a mail of this mailbox, which is then shown here. */
  function follow(address) {
    const named = mailOf(address);
    if (named) {
      showNamed(named);
    }

    return named !== null;
  }

  async function module(name) {
    byId('mail-view').hidden = name !== 'mail';
    byId('todo-view').hidden = name !== 'todo';
    byId('rail-mail').setAttribute('aria-current', name === 'mail' ? 'page' : 'false');
    byId('rail-todo').setAttribute('aria-current', name === 'todo' ? 'page' : 'false');
  }

  async function openToDo(listName) {
    module('todo');
    await todoView.open(listName);
  }

  async function refresh() {
    tree.show(await mailbox.folders());
    await list.open(tree.current);
  }

  tree.addEventListener('open', ({ detail }) => list.open(detail.folder));
  reading.addEventListener('reply', ({ detail }) => reply(detail.mail));
  reading.addEventListener('replyAll', ({ detail }) => reply(detail.mail, { all: true }));
  reading.addEventListener('addin', () => pane.open());
  reading.addEventListener('follow', (event) => follow(event.detail.address) && event.preventDefault());
  selection.addEventListener('change', () => pane.selectionMoved());
  compose.addEventListener('addin', ({ detail }) => pane.openForDraft(detail.draft));
  compose.addEventListener('close', () => pane.closeDraft());
  window.addEventListener('hashchange', () => {
    const named = mailOfHash(location.hash);
    if (named) {
      showNamed(named);
    }
  });

  byId('rail-mail').addEventListener('click', () => module('mail'));
  byId('rail-todo').addEventListener('click', () => openToDo());
  byId('new-mail').addEventListener('click', () => compose.open({}));
  byId('list-buttons').append(iconButton('Refresh', icon('refresh'), refresh));
  byId('theme').value = themes.name;
  byId('theme').addEventListener('change', () => themes.choose(byId('theme').value));
  themes.addEventListener('change', () => { byId('theme').value = themes.name; });
  splitter(byId('splitter'), byId('pane'));

  window.outlook = testHandle({ session, host, faults, themes, selection, tree, list, compose, pane, mailbox, show, openToDo, module });

  await refresh();
  pane.open();
  const named = mailOfHash(location.hash);
  if (named) {
    await showNamed(named);
  }

  document.documentElement.dataset.ready = 'true';
}

function say(words) {
  byId('status').textContent = words;
}
