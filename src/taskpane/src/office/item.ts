/** Names one thing Outlook can have in front of the owner. Everything rendered and everything written carries one. */
export type ItemKey = string & { readonly itemKey: true };

/** What Outlook has in front of the owner, copied at one moment: the host's own object changes under our hands. */
export interface Item {
  readonly key: ItemKey;
  /** A mail, the day without one, or the plan behind both. */
  readonly kind: 'mail' | 'day' | 'plan';
  readonly subject: string;
  /** Name &lt;address&gt;, the sender first. */
  readonly people: readonly string[];
  /** What the mail's thread is called; choices are remembered for it. */
  readonly thread: string;
  readonly internetMessageId: string | null;
  /** When the owner sent it; null of what others sent. Outlook tells no more than when their copy came about, a little before it left. */
  readonly sent: string | null;
}

/** No mail is open. */
export const theDay: Item = { key: 'none' as ItemKey, kind: 'day', subject: '', people: [], thread: 'none', internetMessageId: null, sent: null };

/** Never in front in Outlook: the owner turns to it. */
export const thePlan: Item = { ...theDay, key: 'plan' as ItemKey, kind: 'plan', thread: 'plan' };

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
}

/** Reads what the host holds out; anything but a mail that is read counts as no mail. */
export function readItem(mail: HostMail | null | undefined, owner: string | null = null): Item {
  const itemId = text(mail?.itemId);
  const internetMessageId = text(mail?.internetMessageId);
  const subject = typeof mail?.subject === 'string' ? mail.subject : null;
  if (mail == null || subject === null || (itemId === null && internetMessageId === null)) {
    return theDay;
  }

  return {
    // Both: the same mail lies in two folders with one Message-ID, and some mails have none.
    key: `${internetMessageId ?? ''}|${itemId ?? ''}` as ItemKey,
    kind: 'mail',
    subject: subject.trim(),
    people: peopleOf(mail),
    thread: text(mail.conversationId) ?? internetMessageId ?? itemId ?? '',
    internetMessageId,
    sent: owner !== null && addressOf(mail.from)?.toLowerCase() === owner.toLowerCase() ? moment(mail.dateTimeCreated) : null,
  };
}

const addressOf = (someone: unknown) => text(((someone ?? {}) as { emailAddress?: unknown }).emailAddress);

const moment = (value: unknown) => (value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : null);

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
    // The brackets part name from address, so a name may have none.
    const name = (text(displayName) ?? '').replace(/[<>"\s]+/g, ' ').trim();
    people.push(name === '' || name === address ? address : `${name} <${address}>`);
  }
  return people.slice(0, peopleAtMost);
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
