// The compose window, above the reading pane. Departure from Outlook: nothing leaves this page. "Send" says so and keeps the window.

import { byId, iconButton, make } from '../page/elements.js';
import { icon } from '../page/icons.js';
import { Draft, parseRecipients, writeRecipients } from './draft.js';
import { cleanFragment } from './paper.js';

/** Fires 'open', 'close' and 'addin' ({draft}). One window at a time: a new one takes the place of the old. */
export class Compose extends EventTarget {
  #root = byId('compose');
  #opener = null;
  draft = null;

  open(start) {
    this.close();
    this.draft = start instanceof Draft ? start : new Draft(start);
    this.#opener = document.activeElement;
    this.#root.replaceChildren(...this.#window(this.draft));
    this.#root.hidden = false;
    this.#root.querySelector(this.draft.to.length > 0 ? '[contenteditable]' : 'input').focus();
    this.dispatchEvent(new CustomEvent('open', { detail: { draft: this.draft } }));
    return this.draft;
  }

  close() {
    if (!this.draft) {
      return;
    }

    const draft = this.draft;
    this.draft = null;
    this.#root.hidden = true;
    this.#root.replaceChildren();
    this.#opener?.focus?.();
    this.dispatchEvent(new CustomEvent('close', { detail: { draft } }));
  }

  /** Where an add-in's notification messages for the draft stand. */
  get bars() { return this.#root.querySelector('.bars'); }

  #window(draft) {
    const recipients = (field, label) => {
      const input = make('input', {
        id: `compose-${field}`, type: 'text', autocomplete: 'off', spellcheck: 'false',
        onchange: () => draft.change({ [field]: parseRecipients(input.value) }, 'person'),
      });
      input.value = writeRecipients(draft[field]);
      return [make('label', { for: `compose-${field}`, text: label }), input];
    };
    const subject = make('input', { id: 'compose-subject', type: 'text', oninput: () => draft.change({ subject: subject.value }, 'person') });
    subject.value = draft.subject;
    const body = make('div', {
      class: 'compose-body', contenteditable: 'true', role: 'textbox', 'aria-multiline': true, 'aria-label': 'Text of the mail',
      oninput: () => draft.change({ html: body.innerHTML }, 'person'),
    });
    body.innerHTML = cleanFragment(draft.html);
    const bars = make('div', { class: 'bars', 'aria-live': 'polite' });

    draft.addEventListener('change', ({ detail }) => {
      if (detail.by === 'addin') {
        for (const field of ['to', 'cc', 'bcc']) {
          const input = byId(`compose-${field}`);
          if (input) input.value = writeRecipients(draft[field]);
        }

        subject.value = draft.subject;
        body.innerHTML = cleanFragment(draft.html);
      }
    });

    return [
      make('div', { class: 'compose-bar' },
        make('span', { class: 'compose-title', text: draft.kind === 'reply' ? 'Reply' : 'New mail' }),
        make('button', { type: 'button', class: 'addin-button', title: 'GraphNetworker', 'aria-label': 'Open GraphNetworker for this draft', onclick: () => this.dispatchEvent(new CustomEvent('addin', { detail: { draft } })) }, 'GN'),
        iconButton('Discard', icon('close'), () => this.close())),
      bars,
      make('div', { class: 'compose-fields' }, 
        recipients('to', 'To'), recipients('cc', 'Cc'), draft.bcc.length > 0 ? recipients('bcc', 'Bcc') : [],
        make('label', { for: 'compose-subject', text: 'Subject' }), subject),
      body,
      make('div', { class: 'compose-foot' },
        make('button', {
          type: 'button', class: 'primary', text: 'Send',
          onclick: () => bars.replaceChildren(make('div', { class: 'bar', role: 'status', text: 'The sandbox sends nothing. Your text stays here until you discard it.' })),
        }),
        make('button', { type: 'button', text: 'Discard', onclick: () => this.close() })),
    ];
  }
}
