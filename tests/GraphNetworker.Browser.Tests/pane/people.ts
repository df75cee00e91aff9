// Whom the owner knows, read off the mailbox itself: no test needs to know which story it plays in.

import type { Graph, Message } from '../harness/graph.ts';

export interface KnownMail {
  readonly mail: Message;
  readonly name: string;
  readonly address: string;
}

/**
 * Mails of the Inbox from people with a card in Outlook whom the owner has written to: each of another person, newest first.
 * With a card and exchange in both directions a person is known and has a number.
 */
export async function mailsFromKnownPeople(graph: Graph, wanted: number): Promise<KnownMail[]> {
  const cards = new Map((await graph.contacts()).flatMap(({ displayName, emailAddresses }) => emailAddresses.map(({ address }) => [address.toLowerCase(), displayName] as const)));
  const written = new Set((await graph.newest('sentitems', 2000)).flatMap(({ toRecipients }) => toRecipients.map(({ emailAddress }) => emailAddress.address.toLowerCase())));
  const found = new Map<string, KnownMail>();
  for (const mail of await graph.newest('inbox', 2000)) {
    const address = mail.from?.emailAddress.address.toLowerCase() ?? '';
    const name = cards.get(address);
    // Alone with the owner, so that the pane shows this person and nobody else.
    if (name && written.has(address) && !found.has(address) && mail.toRecipients.length === 1 && mail.ccRecipients.length === 0) {
      found.set(address, { mail, name, address });
    }
  }

  if (found.size < wanted) {
    throw new Error(`The mailbox has only ${found.size} mails from people the owner knows and writes to.`);
  }

  return [...found.values()].slice(0, wanted);
}

/** Who takes part in a mail and is no colleague of the owner's: their addresses. */
export function outsidersOf({ from, toRecipients, ccRecipients }: Message, owner: string): ReadonlySet<string> {
  const domain = owner.slice(owner.indexOf('@'));
  return new Set([from, ...toRecipients, ...ccRecipients].map((party) => party?.emailAddress.address.toLowerCase() ?? owner).filter((address) => !address.endsWith(domain)));
}
