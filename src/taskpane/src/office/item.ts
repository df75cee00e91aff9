/** Names one thing Outlook can have in front of the owner. Everything rendered and everything written carries one. */
export type ItemKey = string & { readonly itemKey: true };

/** What Outlook has in front of the owner, copied at one moment: the host's own object changes under our hands. */
export interface Item {
  readonly key: ItemKey;
  /** A mail, the day without one, the plan behind both, or somebody who was looked up. */
  readonly kind: 'mail' | 'day' | 'plan' | 'person';
  readonly subject: string;
  /** Name &lt;address&gt;, the sender first. */
  readonly people: readonly string[];
  /** What the mail's thread is called; choices are remembered for it. */
  readonly thread: string;
  /** By it a follow-up is linked to the mail; null where a link would lead nowhere. */
  readonly internetMessageId: string | null;
  /** Whether it lies in a mailbox that somebody shares with the owner: it is read beside the owner's own network, and nothing is linked to it. */
  readonly shared: boolean;
  /** When the owner sent it; null of what others sent. Outlook tells no more than when their copy came about, a little before it left. */
  readonly sent: string | null;
}

/** No mail is open. */
export const theDay: Item = { key: 'none' as ItemKey, kind: 'day', subject: '', people: [], thread: 'none', internetMessageId: null, shared: false, sent: null };

/** Never in front in Outlook: the owner turns to it. */
export const thePlan: Item = { ...theDay, key: 'plan' as ItemKey, kind: 'plan', thread: 'plan' };

/** Somebody who was looked up: never in front in Outlook either. */
export const lookedUp = ({ id, name, address }: { readonly id: string; readonly name: string; readonly address: string }): Item => {
  const key = `person ${id}` as ItemKey;
  return { ...theDay, key, kind: 'person', subject: name, people: [partyOf(name, address)], thread: key };
};

/** The API takes so many people for one item. */
const peopleAtMost = 100;

/** The shape of a mail that is read, as far as it is used; a draft has functions where a mail has values. */
export interface HostMail {
  itemId?: unknown;
  internetMessageId?: unknown;
  conversationId?: unknown;
  subject?: unknown;
  dateTimeCreated?: unknown;
  from?: unknown;
  to?: unknown;
  cc?: unknown;
  getSharedPropertiesAsync?: unknown;
}

/** Reads what the host holds out; anything but a mail that is read counts as no mail. */
export function readItem(mail: HostMail | null | undefined, owner: string | null = null): Item {
  const itemId = text(mail?.itemId);
  const internetMessageId = text(mail?.internetMessageId);
  const subject = typeof mail?.subject === 'string' ? mail.subject : null;
  if (mail == null || subject === null || (itemId === null && internetMessageId === null)) {
    return theDay;
  }

  // Outlook gives an item this function where its mailbox is somebody else's, and only there.
  const shared = typeof mail.getSharedPropertiesAsync === 'function';
  return {
    // Both: the same mail lies in two folders with one Message-ID, and some mails have none.
    key: `${internetMessageId ?? ''}|${itemId ?? ''}` as ItemKey,
    kind: 'mail',
    subject: subject.trim(),
    people: peopleOf(mail),
    thread: text(mail.conversationId) ?? internetMessageId ?? itemId ?? '',
    internetMessageId: shared ? null : internetMessageId,
    shared,
    sent: !shared && owner !== null && addressOf(mail.from)?.toLowerCase() === owner.toLowerCase() ? moment(mail.dateTimeCreated) : null,
  };
}

const addressOf = (someone: unknown) => text(((someone ?? {}) as { emailAddress?: unknown }).emailAddress);

const moment = (value: unknown) => (value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : null);

/** The brackets part name from address, so a name may have none. */
function partyOf(displayName: string, address: string): string {
  const name = displayName.replace(/[<>"\s]+/g, ' ').trim();
  return name === '' || name === address ? address : `${name} <${address}>`;
}

function peopleOf(mail: HostMail): string[] {
  const seen = new Set<string>();
  const people: string[] = [];
  for (const someone of [mail.from, ...list(mail.to), ...list(mail.cc)]) {
    const { emailAddress, displayName } = (someone ?? {}) as { emailAddress?: unknown; displayName?: unknown };
    const address = text(emailAddress);
    if (address === null || seen.has(address.toLowerCase())) {
      continue;
    }
    seen.add(address.toLowerCase());
    people.push(partyOf(text(displayName) ?? '', address));
  }
  return people.slice(0, peopleAtMost);
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
