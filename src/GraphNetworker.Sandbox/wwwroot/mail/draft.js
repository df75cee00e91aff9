// A mail being written. The compose window shows it, an add-in's compose methods change it, each hears of the other's change.

/** "Name <a@b>; c@d" as a list of {name, address}. */
export function parseRecipients(text) {
  return text.split(/[;,\n]/).map((part) => part.trim()).filter(Boolean).map((part) => {
    const match = /^(.*?)\s*<([^>]+)>$/.exec(part);
    return match ? { name: match[1].replace(/^"|"$/g, '') || match[2], address: match[2] } : { name: part, address: part };
  });
}

export const writeRecipients = (list) => list.map(({ name, address }) => (name && name !== address ? `${name} <${address}>` : address)).join('; ');

/** Fires 'change' ({fields, by}); `by` names who changed it: 'person' or 'addin'. */
export class Draft extends EventTarget {
  to = [];
  cc = [];
  bcc = [];
  subject = '';
  html = '';
  signature = '';

  constructor(start = {}) {
    super();
    Object.assign(this, start);
  }

  change(fields, by) {
    Object.assign(this, fields);
    this.dispatchEvent(new CustomEvent('change', { detail: { fields: Object.keys(fields), by } }));
  }
}

const asParty = ({ emailAddress }) => ({ name: emailAddress.name, address: emailAddress.address });

/** The answer to a mail, to its sender or to all but the owner. */
export function replyTo(mail, owner, { all = false, html = '' } = {}) {
  const mine = (party) => party.address.toLowerCase() === owner.address.toLowerCase();
  const sender = mail.replyTo?.length > 0 ? mail.replyTo.map(asParty) : mail.from ? [asParty(mail.from)] : [];
  const rest = all ? (mail.toRecipients ?? []).map(asParty).filter((party) => !mine(party) && !sender.some(({ address }) => address === party.address)) : [];
  return new Draft({
    kind: 'reply',
    to: [...sender, ...rest],
    cc: all ? (mail.ccRecipients ?? []).map(asParty).filter((party) => !mine(party)) : [],
    subject: /^re:/i.test(mail.subject ?? '') ? mail.subject : `Re: ${mail.subject ?? ''}`,
    html,
    answers: mail,
  });
}
