// window.outlook: the one thing this page shows to scripts, for tests and for trying things in the console. The page
// itself never uses it. Everything it does a person can do with mouse and keyboard, except the faults.

export function testHandle({ session, host, faults, themes, selection, tree, list, compose, pane, mailbox, show, openToDo, module }) {
  const folder = async (name) => {
    const found = tree.find(name);
    if (!found) {
      throw new Error(`There is no folder ${name}.`);
    }

    tree.mark(found);
    await list.open(found);
  };

  return Object.freeze({
    /** Who is signed in. */
    owner: session.owner,

    /** Opens a folder by id or name. */
    folder,

    /** Selects a mail by its id, in any folder. */
    select: (id) => show(id),

    /** Selects the mail at a place of the open folder, 0 the newest. */
    selectAt: async (index) => (await list.selectAt(index)).id,

    /** Selects several mails of the open folder by their places. */
    several: async (indexes) => {
      await list.reach(Math.max(...indexes));
      selection.set(indexes.map((index) => list.mails[index]));
    },

    /** Selects nothing. */
    itemless: () => selection.clear(),

    /** The mails of the open folder that are loaded: id, subject, sender's address. */
    mails: () => list.mails.map(({ id, subject, from, internetMessageId }) => ({ id, subject, from: from?.emailAddress?.address, internetMessageId })),

    /** A whole mail by its id, as Graph tells it. */
    mail: (id) => mailbox.open(id),

    /** 'light', 'dark' or 'contrast'. */
    theme: (name) => themes.choose(name),

    /** The mail view. */
    openMail: () => module('mail'),

    /** The To Do view, at a list by its name. */
    openToDo,

    /** The task pane. */
    pane: Object.freeze({ open: () => pane.open(), close: () => pane.close(), enter: () => pane.enter(), get pinned() { return pane.pinned; } }),

    /** The draft in the compose window, or null. */
    draft: () => compose.draft && { to: compose.draft.to, cc: compose.draft.cc, subject: compose.draft.subject, html: compose.draft.html },

    /** Runs a function of the add-in's function page without a pane, about the draft in the compose window when there is one. */
    runFunction: (name, event = {}, url = session.paneUrl) => host.runFunction(new URL(url, location.href).href, name, event, compose.draft),

    /** Whether the mails selected from now on count as those of a shared mailbox. */
    shared: (is) => { host.shared = is; },

    /** What goes wrong next, see host/faults.js. */
    faults,

    /** What add-ins asked of the host. */
    trace: host.trace,
  });
}
