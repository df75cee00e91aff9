// Addresses that mean a mail of this mailbox: Outlook's own (what Graph calls webLink), and this page's #mail=<id>.

const OUTLOOK = /^https:\/\/outlook\.(office365|office|live)\.com\/(owa|mail)\//i;

/** The mail an address points at, {id} or {messageId}, or null when it points elsewhere. */
export function mailOf(address) {
  let url;
  try {
    url = new URL(address, location.href);
  } catch {
    return null;
  }

  if (OUTLOOK.test(url.href)) {
    // The query of an OWA link carries ids with '+' and '/' percent-encoded; a '+' left bare means itself, not a blank.
    const id = /[?&]ItemID=([^&#]*)/i.exec(url.search)?.[1];
    return id ? { id: decodeURIComponent(id) } : null;
  }

  return url.origin === location.origin ? mailOfHash(url.hash) : null;
}

export function mailOfHash(hash) {
  const named = /^#mail=(.+)$/.exec(hash)?.[1];
  if (!named) {
    return null;
  }

  const id = decodeURIComponent(named);
  return id.startsWith('<') ? { messageId: id } : { id };
}
