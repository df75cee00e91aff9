// What can go wrong between Outlook and an add-in, for tests. Each fault holds for one occurrence.

export class Faults {
  #next = null;
  #late = 0;

  /** How the next token request of an add-in fails: 'consent', 'cancel', 'offline' or 'disabled'; null for not at all. */
  token = null;

  /** The next ItemChanged never arrives (an Outlook that "may not have told us the mail changed"). */
  dropNextItemChanged() { this.#next = () => {}; }

  /** The next ItemChanged arrives late, perhaps after the one behind it. */
  delayNextItemChanged(milliseconds) {
    this.#next = (send) => {
      this.#late++;
      setTimeout(() => {
        this.#late--;
        send();
      }, milliseconds);
    };
  }

  /** The next ItemChanged arrives twice. */
  doubleNextItemChanged() { this.#next = (send) => { send(); send(); }; }

  /** Whether a fault still waits for the ItemChanged it is meant for (a mail is opened before an add-in is told of it), or a late one is on its way. */
  get waits() { return this.#next !== null || this.#late > 0; }

  itemChanged(send) {
    const how = this.#next;
    this.#next = null;
    if (how) {
      how(send);
    } else {
      send();
    }
  }

  takeToken() {
    const fault = this.token;
    this.token = null;
    return fault;
  }
}
