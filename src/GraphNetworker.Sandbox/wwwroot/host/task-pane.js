// The task pane at the right: opened from a mail or a draft, pinned or not, one add-in in each.
//
// Pinned, it stays while the selection moves and is told by ItemChanged; not pinned, it closes when another mail is
// selected (pinnable-taskpane.md of Microsoft's add-in documentation). Pins of reading and composing are separate there
// as here: the pane of a draft goes with its draft.

import { byId, iconButton } from '../page/elements.js';
import { icon } from '../page/icons.js';
import { focusFirst } from '../page/regions.js';
import { ACTION } from './codes.js';

const PATIENCE = 20_000; // ms until an add-in that says nothing is reported; Outlook shows an error of its own about then

export class TaskPane {
  #host;
  #url;
  #regions;
  #root = byId('pane');
  #read = null;
  #draft = null;
  pinned = true;

  constructor(host, url, regions) {
    this.#host = host;
    this.#url = url;
    this.#regions = regions;
    const pin = iconButton('Pinned: stays open when another mail is selected', icon('pin'), () => {
      this.pinned = !this.pinned;
      pin.setAttribute('aria-pressed', this.pinned);
    }, { id: 'pane-pin', 'aria-pressed': 'true' });
    byId('pane-buttons').append(pin, iconButton('Close the pane', icon('close'), () => this.close(), { id: 'pane-close' }));
    byId('pane-retry').addEventListener('click', () => this.#again());
  }

  get shown() { return this.#draft ?? this.#read; }

  /** Opens the pane beside the mail that is selected; open already, nothing happens. */
  open() {
    if (!this.#read) {
      this.#read = this.#mount(this.#host.readSurface());
    }

    this.#show();
  }

  openForDraft(draft) {
    this.#drop('draft');
    this.#draft = this.#mount(this.#host.draftSurface(draft));
    this.#show();
  }

  closeDraft() {
    this.#drop('draft');
    this.#show();
  }

  close() {
    this.#drop('draft');
    this.#drop('read');
    this.#show();
  }

  /** Another selection: a pane that is not pinned goes. */
  selectionMoved() {
    if (!this.pinned && this.#read) {
      this.#drop('read');
      this.#show();
    }
  }

  /** Focus into the add-in, at its first stop. */
  enter() {
    this.shown?.element.focus();
    this.shown?.notify(ACTION.ctrlF6In);
  }

  #mount(surface) {
    const frame = this.#host.openFrame(this.#url, surface, 'GraphNetworker');
    const patience = setTimeout(() => this.#trouble(true), PATIENCE);
    frame.addEventListener('ready', () => {
      clearTimeout(patience);
      this.#trouble(false);
    });
    frame.addEventListener('action', ({ detail }) => this.#act(detail.code));
    frame.patience = patience;
    byId('pane-frames').append(frame.element);
    return frame;
  }

  #drop(which) {
    const frame = which === 'draft' ? this.#draft : this.#read;
    if (frame) {
      clearTimeout(frame.patience);
      this.#host.closeFrame(frame);
    }

    if (which === 'draft') {
      this.#draft = null;
    } else {
      this.#read = null;
    }
  }

  #show() {
    this.#root.hidden = !this.shown;
    byId('splitter').hidden = !this.shown;
    this.#trouble(false);
    for (const frame of [this.#read, this.#draft]) {
      if (frame) {
        frame.element.hidden = frame !== this.shown;
      }
    }
  }

  #trouble(shown) { byId('pane-trouble').hidden = !shown; }

  #again() {
    const [draft, read] = [this.#draft, this.#read];
    this.close();
    if (draft) {
      this.openForDraft(this.#host.draftOf(draft));
    } else if (read) {
      this.open();
    }
  }

  /** Departure: Escape (15) and F2 (16) leave the add-in in Outlook's Office siblings; what Outlook does with them is not known, here they stay with the add-in. */
  #act(code) {
    switch (code) {
      case 'close':
        this.close();
        break;
      case ACTION.tabExit: case ACTION.exitNoFocusable: case ACTION.ctrlF6Exit:
        this.#regions().step(1, this.#root);
        break;
      case ACTION.tabExitShift: case ACTION.exitNoFocusableShift:
        focusFirst(byId('pane-buttons'));
        break;
      case ACTION.ctrlF6ExitShift:
        this.#regions().step(-1, this.#root);
        break;
      default:
    }
  }
}
