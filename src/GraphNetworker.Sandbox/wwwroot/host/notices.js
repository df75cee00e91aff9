// item.notificationMessages: the bars above a mail or a draft, at most five per mail as in Outlook.

import { make } from '../page/elements.js';
import { ERROR, done, failed } from './codes.js';

const MOST = 5;
const LOOKS = ['informational', 'progress', 'error', 'insight']; // ItemNotificationMessageType, line 12511

export class Notices {
  #bars;
  #kept = [];

  /** @param bars gives the element the bars stand in */
  constructor(bars) {
    this.#bars = bars;
  }

  add(notice) {
    if (this.#kept.some(({ key }) => key === notice.key)) {
      return failed(ERROR.duplicateNotification);
    }

    if (this.#kept.length >= MOST) {
      return failed(ERROR.tooManyNotifications);
    }

    this.#kept.push(notice);
    return this.#paint();
  }

  replace(notice) {
    const at = this.#kept.findIndex(({ key }) => key === notice.key);
    if (at < 0) {
      return failed(ERROR.notificationNotFound);
    }

    this.#kept[at] = notice;
    return this.#paint();
  }

  remove(key) {
    if (!this.#kept.some((notice) => notice.key === key)) {
      return failed(ERROR.notificationNotFound);
    }

    this.#kept = this.#kept.filter((notice) => notice.key !== key);
    return this.#paint();
  }

  all() {
    const names = ['informationalMessage', 'progressIndicator', 'errorMessage', 'insightMessage'];
    return done(this.#kept.map((notice) => ({ ...notice, type: names[notice.type] })));
  }

  #paint() {
    this.#bars()?.replaceChildren(...this.#kept.map((notice) => make('div', { class: `bar ${LOOKS[notice.type] ?? ''}`, role: 'status', text: `GraphNetworker: ${notice.message}` })));
    return done();
  }
}
