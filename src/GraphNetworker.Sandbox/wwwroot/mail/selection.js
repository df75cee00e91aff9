// What is selected in the message list: nothing, one mail, or several.

/** Fires 'change'. */
export class Selection extends EventTarget {
  mails = [];

  get kind() { return ['none', 'one'][this.mails.length] ?? 'several'; }

  get one() { return this.mails.length === 1 ? this.mails[0] : null; }

  has(id) { return this.mails.some((mail) => mail.id === id); }

  set(mails) {
    const same = mails.length === this.mails.length && mails.every((mail, index) => mail.id === this.mails[index].id);
    this.mails = mails;
    if (!same) {
      this.dispatchEvent(new Event('change'));
    }
  }

  clear() { this.set([]); }

  toggle(mail) {
    this.set(this.has(mail.id) ? this.mails.filter(({ id }) => id !== mail.id) : [...this.mails, mail]);
  }
}
