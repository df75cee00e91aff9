// Outlook on the web as an add-in meets it: opens its frames, answers what they ask, tells them what changed.
//
// SelectedItemsChanged (Mailbox 1.13) is not here: the office.js of 2022 does not know it. While several mails are
// selected the host therefore says what Outlook says to a pinned add-in that has not asked for multi-select: there is no
// item (ItemChanged with nothing in it, Office.context.mailbox.item === null).

import { AddinFrame } from './addin-frame.js';
import { composeMethod } from './compose-methods.js';
import { composeFacts, itemlessFacts, mailFacts } from './facts.js';
import { CustomProperties, RoamingSettings } from './keepsakes.js';
import { Notices } from './notices.js';
import { readMethod } from './read-methods.js';
import { Wire } from './wire.js';

const ITEM_CHANGED = 'olkItemSelectedChanged';
const THEME_CHANGED = 'officeThemeChanged';
const RECIPIENTS_CHANGED = 'olkRecipientsChanged';
const COMMAND = 'appCommandInvoked';
const COMMAND_PATIENCE = 300_000; // "the add-in times out after 5 minutes": the manifest's Action element

export class Host {
  #page;
  #frames = new Set();
  #drafts = new WeakMap();
  #missed = new WeakSet(); // read frames that did not listen yet when the selection moved
  #told = null; // the mail the read frame was told about last
  #turn = 0;

  /** What add-ins asked, newest last; for tests. */
  trace = [];

  /** Whether the mails count as those of a mailbox that somebody shares with the owner. Departure: the sandbox has one mailbox, and it is the owner's. */
  shared = false;

  /**
   * @param page {owner, mailbox, selection, themes, faults, naa, compose(start), reply(mail, options), show(id), closePane(), bars(), draftBars()}
   */
  constructor(page) {
    this.#page = page;
    this.roaming = new RoamingSettings(page.owner);
    this.properties = new CustomProperties(page.owner);
    window.addEventListener('message', (event) => this.#receive(event));
    page.selection.addEventListener('change', () => this.#selectionMoved());
    page.themes.addEventListener('change', () => this.#retheme());
  }

  /** What a task pane beside a mail asks about. */
  readSurface() {
    const notices = new Notices(this.#page.bars);
    const outlook = { ...this.#outlook(notices), mail: () => this.#told };
    return {
      kind: 'read',
      roaming: this.roaming,
      facts: async () => {
        this.#told = await this.#current();
        return this.#told ? mailFacts(this.#page.owner, this.#told, this.shared) : itemlessFacts(this.#page.owner);
      },
      execute: (dispatchId, parameters) => readMethod(dispatchId, parameters, outlook),
    };
  }

  /** What a task pane beside a draft, or an event handler for it, asks about. */
  draftSurface(draft) {
    const outlook = { ...this.#outlook(new Notices(this.#page.draftBars)), mail: () => null };
    return {
      kind: 'draft',
      draft,
      roaming: this.roaming,
      facts: async () => composeFacts(this.#page.owner, draft),
      execute: (dispatchId, parameters) => composeMethod(dispatchId, parameters, draft, outlook),
    };
  }

  openFrame(url, surface, title) {
    const frame = new AddinFrame(url, this.#page.themes.colours, surface, title);
    frame.kind = surface.kind;
    this.#frames.add(frame);
    if (surface.draft) {
      this.#drafts.set(frame, surface.draft);
      surface.draft.addEventListener('change', ({ detail }) => this.#recipientsChanged(frame, detail.fields));
    }

    return frame;
  }

  draftOf(frame) { return this.#drafts.get(frame); }

  closeFrame(frame) {
    frame.element.remove();
    this.#frames.delete(frame);
  }

  /**
   * Runs a function of the add-in without a pane: a command button or an event handler (OnNewMessageCompose, OnMessageSend).
   * Resolves with what the add-in said to event.completed().
   */
  async runFunction(url, name, event, draft) {
    const frame = this.openFrame(url, draft ? this.draftSurface(draft) : this.readSurface(), `Function ${name}`);
    frame.element.hidden = true;
    document.body.append(frame.element);
    try {
      return await within(COMMAND_PATIENCE, async (finished) => {
        const id = crypto.randomUUID();
        frame.addEventListener('command', ({ detail }) => detail.id === id && finished({ status: detail.status, event: JSON.parse(detail.event ?? 'null') }));
        frame.addEventListener('listening', () => frame.fire(COMMAND, [id, name, JSON.stringify(event)]), { once: true });
      });
    } finally {
      this.closeFrame(frame);
    }
  }

  #outlook(notices) {
    const { owner, compose, reply, show, closePane } = this.#page;
    return { owner, compose, reply, show, closePane, notices, roaming: this.roaming, properties: this.properties };
  }

  #receive(event) {
    const frame = [...this.#frames].find((one) => one.isFrom(event));
    if (!frame) {
      return;
    }

    const request = Wire.read(event);
    if (request && request._conversationId === frame.conversation) {
      this.#note({ action: request._actionName, dispatchId: request._data?.MethodData?.DispatchId ?? request._data?.DdaMethod?.DispatchId, type: request._actionType });
      frame.receive(request).finally(() => {
        this.#catchUp(frame);
        if (frame.listensFor(COMMAND)) {
          frame.dispatchEvent(new Event('listening'));
        }
      });
    } else if (event.data?.func === 'nestedAppAuth.execute') {
      this.#note({ action: 'nestedAppAuth', method: JSON.parse(event.data.data).method });
      this.#page.naa.receive(event);
    }
  }

  #note(entry) {
    this.trace.push(entry);
    if (this.trace.length > 1000) {
      this.trace.shift();
    }
  }

  /** The mail to tell an add-in about: whole, as Outlook opens a mail before it says so; null when there is none or several. */
  async #current() {
    const { one } = this.#page.selection;
    return one ? this.#page.mailbox.open(one.id).catch(() => null) : null;
  }

  async #selectionMoved() {
    const turn = ++this.#turn;
    const mail = await this.#current();
    if (turn !== this.#turn) {
      return; // the selection moved on while the mail was opened
    }

    this.#page.faults.itemChanged(() => {
      this.#told = mail;
      for (const frame of this.#frames) {
        if (frame.kind === 'read') {
          this.#tell(frame);
        }
      }
    });
  }

  #tell(frame) {
    if (!frame.fire(ITEM_CHANGED, this.#told ? mailFacts(this.#page.owner, this.#told, this.shared) : '')) {
      this.#missed.add(frame);
    }
  }

  /**
   * An add-in that is still starting when the selection moves has asked for its first facts and does not listen yet: it is told
   * as soon as it does. Departure, perhaps: whether Outlook does so cannot be seen from the client's half of the protocol.
   */
  #catchUp(frame) {
    if (this.#missed.has(frame) && frame.listensFor(ITEM_CHANGED)) {
      this.#missed.delete(frame);
      this.#tell(frame);
    }
  }

  #retheme() {
    const { colours } = this.#page.themes;
    const numbers = Object.fromEntries(Object.entries(colours).map(([name, hex]) => [name, Number.parseInt(hex.slice(1), 16)]));
    for (const frame of this.#frames) {
      frame.retheme(colours);
      frame.fire(THEME_CHANGED, [JSON.stringify(numbers)]); // office.js turns the numbers into "#rrggbb": line 9246
    }
  }

  #recipientsChanged(frame, fields) {
    const changed = Object.fromEntries(['to', 'cc', 'bcc'].map((field) => [field, fields.includes(field)]));
    if (Object.values(changed).some(Boolean)) {
      frame.fire(RECIPIENTS_CHANGED, [JSON.stringify(changed)]);
    }
  }
}

function within(milliseconds, begin) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The add-in did not call event.completed().')), milliseconds);
    begin((result) => {
      clearTimeout(timer);
      resolve(result);
    });
  });
}
