// The reading pane: one mail, or a word about why there is none.
// Departure from Outlook: looking at a mail does not mark it read. Reading then changes nothing in the mailbox, and a test
// that looks at mails does not alter what the product syncs.

import { iconButton, make } from '../page/elements.js';
import { icon } from '../page/icons.js';
import { fullDate, hue, initials, nameOf } from '../page/words.js';
import { paper } from './paper.js';

/** Fires 'reply' and 'replyAll' ({mail}), 'addin', 'follow' ({address}). */
export class ReadingPane extends EventTarget {
  #root;
  #mailbox;
  #selection;
  #bars;

  constructor(root, mailbox, selection) {
    super();
    this.#root = root;
    this.#mailbox = mailbox;
    this.#selection = selection;
    this.#bars = make('div', { class: 'bars', 'aria-live': 'polite' });
    selection.addEventListener('change', () => this.#show());
    this.#show();
  }

  /** Where an add-in's notification messages stand: above the mail. */
  get bars() { return this.#bars; }

  async #show() {
    this.#bars.replaceChildren();
    const { kind, one, mails } = this.#selection;
    if (kind !== 'one') {
      this.#root.replaceChildren(kind === 'none'
        ? empty('mail', 'Select a mail to read', 'Nothing is selected.')
        : empty('people', `${mails.length} mails selected`, 'Press Escape to select none.'));
      return;
    }

    this.#root.replaceChildren(this.#head(one), this.#bars, make('div', { class: 'quiet-line', text: 'Opening…' }));
    try {
      const mail = await this.#mailbox.open(one.id);
      if (this.#selection.one?.id === one.id) {
        this.#root.replaceChildren(this.#head(mail), this.#bars, ...this.#body(mail));
      }
    } catch (error) {
      if (this.#selection.one?.id === one.id) {
        this.#root.replaceChildren(error.status === 404
          ? empty('mail', 'This mail is no longer here', 'It was deleted or moved to another mailbox.')
          : empty('mail', 'This mail could not be opened', error.message));
      }
    }
  }

  #head(mail) {
    const from = mail.from?.emailAddress;
    const fire = (name) => () => this.dispatchEvent(new CustomEvent(name, { detail: { mail } }));
    const line = (label, recipients) => (recipients?.length > 0
      ? make('div', { class: 'recipients' }, make('span', { class: 'label', text: label }), recipients.map(({ emailAddress }) => nameOf(emailAddress)).join('; '))
      : null);
    return make('div', { class: 'mail-head', 'data-mail': mail.id },
      make('h2', { class: 'mail-subject', 'data-testid': 'mail-subject', text: mail.subject || '(no subject)' }),
      make('div', { class: 'sender' },
        make('span', { class: 'face', 'aria-hidden': true, 'data-hue': hue(from?.address ?? '') }, make('span', { class: 'initials', text: initials(nameOf(from)) })),
        make('div', { class: 'sender-words' },
          make('b', { class: 'sender-name', text: nameOf(from) }),
          from?.name && from.address && from.name !== from.address ? make('div', { class: 'address', title: from.address, text: from.address }) : null,
          line('To: ', mail.toRecipients), line('Cc: ', mail.ccRecipients)),
        make('div', { class: 'mail-side' },
          make('div', { class: 'mail-actions' },
            iconButton('Reply', icon('reply'), fire('reply')),
            iconButton('Reply all', icon('replyAll'), fire('replyAll')),
            make('button', { type: 'button', class: 'addin-button', title: 'GraphNetworker', 'aria-label': 'Open GraphNetworker', onclick: fire('addin') }, 'GN')),
          make('time', { class: 'mail-date', text: mail.receivedDateTime ? fullDate(mail.receivedDateTime) : 'No date' }))));
  }

  #body(mail) {
    const { srcdoc, held } = paper(mail.body ?? {});
    // Without allow-scripts nothing in the mail runs; allow-same-origin only lets this page measure it and follow its links.
    const frame = make('iframe', { class: 'mail-body', title: 'Text of the mail', sandbox: 'allow-same-origin allow-popups allow-popups-to-escape-sandbox', srcdoc });
    frame.addEventListener('load', () => {
      const inside = frame.contentDocument;
      if (!inside) {
        return;
      }

      const fit = () => { frame.style.height = `${Math.ceil(inside.documentElement.getBoundingClientRect().height)}px`; };
      fit();
      new ResizeObserver(fit).observe(inside.body);
      inside.addEventListener('click', (event) => {
        const address = event.target.closest?.('a[href]')?.href;
        if (address && !this.dispatchEvent(new CustomEvent('follow', { detail: { address }, cancelable: true }))) {
          event.preventDefault();
        }
      });
    });
    return [held > 0 ? make('div', { class: 'bar', text: `${held} ${held === 1 ? 'picture' : 'pictures'} from outside not loaded.` }) : null, frame].filter(Boolean);
  }
}

function empty(drawing, title, words) {
  return make('div', { class: 'empty' }, icon(drawing), make('p', { class: 'empty-title', text: title }), make('p', { text: words }));
}
