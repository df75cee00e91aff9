// What an add-in asks Outlook to keep. Departure: Exchange keeps these in the mailbox, this page in the browser's storage.

const read = (key) => JSON.parse(localStorage.getItem(key) ?? '{}');

/** Office.context.roamingSettings: one set per owner, values as JSON strings, as office.js hands them over. */
export class RoamingSettings {
  #key;

  constructor(owner) {
    this.#key = `outlook.roaming.${owner.oid}`;
  }

  get settings() { return read(this.#key); }

  save(settings) { localStorage.setItem(this.#key, JSON.stringify(settings)); }
}

/** item.loadCustomPropertiesAsync: one set per mail and owner. */
export class CustomProperties {
  #key;

  constructor(owner) {
    this.#key = (mailId) => `outlook.properties.${owner.oid}.${mailId}`;
  }

  load(mailId) { return read(this.#key(mailId)); }

  save(mailId, properties) { localStorage.setItem(this.#key(mailId), JSON.stringify(properties)); }
}
