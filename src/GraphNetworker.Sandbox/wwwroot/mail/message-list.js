// The message list of one folder: pages of 50 as one scrolls, one or several mails selected.

import { make } from '../page/elements.js';
import { icon } from '../page/icons.js';
import { fullDate, hue, initials, nameOf, number, period, shortDate } from '../page/words.js';
import { ListWindow } from './list-window.js';

const ROW = 74;
const HEADING = 30;
const AHEAD = 1500; // px of known rows left below when the next page is asked for

export class MessageList {
  #view;
  #mailbox;
  #selection;
  #window;
  #folder = null;
  #mails = [];
  #at = -1; // the row with the focus
  #anchor = -1; // where a Shift selection began
  #next; // undefined: nothing read yet; null: read to the end
  #heading = null;
  #loading = null;
  #generation = 0;

  /** @param view {{scroller, sheet, status, title, count}} */
  constructor(view, mailbox, selection) {
    this.#view = view;
    this.#mailbox = mailbox;
    this.#selection = selection;
    this.#window = new ListWindow(view.scroller, view.sheet, (row) => this.#draw(row), (left) => left < AHEAD && this.#more());
    view.scroller.addEventListener('click', (event) => this.#click(event));
    view.scroller.addEventListener('keydown', (event) => this.#key(event));
    selection.addEventListener('change', () => {
      const one = selection.one;
      const row = one ? this.#mails.findIndex(({ id }) => id === one.id) : -1;
      this.#at = row >= 0 ? row : this.#at;
      this.#paint();
    });
  }

  get mails() { return this.#mails; }

  get folder() { return this.#folder; }

  /** Shows a folder from its newest mail on. Resolves when its first page is there. */
  async open(folder) {
    this.#generation++;
    this.#folder = folder;
    this.#mails = [];
    this.#at = this.#anchor = -1;
    this.#next = undefined;
    this.#heading = null;
    this.#loading = null;
    this.#window.clear();
    this.#view.title.textContent = folder.displayName;
    this.#view.count.textContent = `${number(folder.totalItemCount)} ${folder.totalItemCount === 1 ? 'mail' : 'mails'}`;
    await this.#more();
  }

  /** Loads pages until the mail at that place is there; null when the folder ends before it. */
  async reach(index) {
    for (let known = -1; this.#mails.length <= index && this.#next !== null && this.#mails.length > known;) {
      known = this.#mails.length;
      await this.#more();
    }

    return this.#mails[index] ?? null;
  }

  /** Selects the mail at a place, as a click on it does. */
  async selectAt(index) {
    const mail = await this.reach(index);
    if (!mail) {
      throw new Error(`${this.#folder.displayName} has no mail at ${index}.`);
    }

    this.#go(index);
    return mail;
  }

  focus() { this.#view.scroller.focus(); }

  #more() {
    if (this.#next === null) {
      return Promise.resolve();
    }

    this.#loading ??= this.#load(this.#generation);
    return this.#loading;
  }

  async #load(generation) {
    this.#say('Loading…');
    try {
      const page = await this.#mailbox.page(this.#folder, this.#next);
      if (generation !== this.#generation) {
        return; // another folder was opened meanwhile
      }

      for (const mail of page.value) {
        const heading = mail.receivedDateTime ? period(mail.receivedDateTime) : 'Without a date';
        if (heading !== this.#heading) {
          this.#window.add({ heading }, HEADING);
          this.#heading = heading;
        }

        this.#window.add({ mail, index: this.#mails.length }, ROW);
        this.#mails.push(mail);
      }

      this.#next = page['@odata.nextLink'] ?? null;
      this.#say(this.#mails.length === 0 ? 'Nothing in this folder.' : '');
      this.#window.redraw();
    } catch (error) {
      if (generation === this.#generation) {
        this.#say(`This folder could not be read: ${error.message}`, () => this.#more());
      }
    } finally {
      if (generation === this.#generation) {
        this.#loading = null;
      }
    }
  }

  #say(words, retry) {
    this.#view.status.replaceChildren(words, ...(retry ? [make('button', { type: 'button', text: 'Try again', onclick: retry })] : []));
    this.#view.status.hidden = words === '';
  }

  #draw({ heading, mail, index }) {
    if (heading) {
      return make('div', { class: 'heading', role: 'presentation', text: heading });
    }

    // In Sent Items Outlook shows to whom, elsewhere from whom.
    const sent = this.#folder.displayName === 'Sent Items' || mail.isDraft;
    const parties = sent ? mail.toRecipients.map(({ emailAddress }) => emailAddress) : [mail.from?.emailAddress];
    const who = parties.map(nameOf).join('; ') || '(no recipients)';
    const selected = this.#selection.has(mail.id);
    const classes = ['message', selected && 'selected', !mail.isRead && 'unread', index === this.#at && 'current'].filter(Boolean).join(' ');
    return make('div', {
      role: 'option', id: `message-${index}`, class: classes, 'aria-selected': selected, 'aria-posinset': index + 1,
      'aria-setsize': this.#folder.totalItemCount, 'data-index': index, 'data-mail': mail.id,
      'aria-label': `${mail.isRead ? '' : 'Unread, '}${who}, ${mail.subject || '(no subject)'}, ${mail.receivedDateTime ? fullDate(mail.receivedDateTime) : ''}`,
    },
    make('span', { class: 'face', 'aria-hidden': true, 'data-hue': hue(parties[0]?.address ?? '') },
      make('span', { class: 'initials', text: initials(nameOf(parties[0])) }), make('span', { class: 'tick' }, icon('todo'))),
    make('span', { class: 'who', text: who }),
    mail.hasAttachments ? icon('clip') : make('span'),
    make('span', { class: 'when', text: mail.receivedDateTime ? shortDate(mail.receivedDateTime) : '' }),
    make('span', { class: 'subject', text: mail.subject || '(no subject)' }),
    make('span', { class: 'preview', text: mail.bodyPreview ?? '' }));
  }

  #paint() {
    this.#window.redraw(true);
    const { scroller } = this.#view;
    if (this.#at >= 0) {
      scroller.setAttribute('aria-activedescendant', `message-${this.#at}`);
    } else {
      scroller.removeAttribute('aria-activedescendant');
    }

    scroller.classList.toggle('several', this.#selection.kind === 'several');
  }

  #click(event) {
    const row = event.target.closest('.message');
    if (!row) {
      return;
    }

    const index = Number(row.dataset.index);
    if (event.shiftKey) {
      this.#span(index);
    } else if (event.ctrlKey || event.metaKey || event.target.closest('.face')) {
      this.#at = this.#anchor = index;
      this.#selection.toggle(this.#mails[index]);
      this.#paint();
    } else {
      this.#go(index);
    }
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const index = Math.max(0, Math.min(this.#mails.length - 1, this.#at + step));
      if (this.#mails.length === 0) {
        return;
      }

      if (event.shiftKey) {
        this.#span(index);
      } else if (event.ctrlKey || event.metaKey) {
        this.#at = index;
        this.#paint();
        this.#show(index);
      } else {
        this.#go(index);
      }
    } else if (event.key === ' ' && this.#at >= 0) {
      event.preventDefault();
      this.#selection.toggle(this.#mails[this.#at]);
      this.#paint();
    } else if (event.key === 'Escape') {
      this.#selection.clear();
    }
  }

  #go(index) {
    this.#at = this.#anchor = index;
    this.#selection.set([this.#mails[index]]);
    this.#paint();
    this.#show(index);
  }

  #span(index) {
    this.#at = index;
    this.#anchor = this.#anchor < 0 ? index : this.#anchor;
    this.#selection.set(this.#mails.slice(Math.min(index, this.#anchor), Math.max(index, this.#anchor) + 1));
    this.#paint();
    this.#show(index);
  }

  #show(index) {
    this.#window.reveal(this.#window.rows.findIndex(({ row }) => row.index === index));
  }
}
