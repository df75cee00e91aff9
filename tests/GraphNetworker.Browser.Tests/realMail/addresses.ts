/** The addresses of a From, To or Cc header (RFC 5322 §3.4), lower case, in order; what is no address is left out. */
export function addressesIn(value: string | undefined): string[] {
  const found: string[] = [];
  for (const part of parts(value ?? '')) {
    const angle = /<([^<>]*)>/.exec(part);
    const address = (angle ? angle[1] ?? '' : part).replace(/\s+/g, '').toLowerCase();
    const at = address.lastIndexOf('@');
    if (at > 0 && at < address.length - 1 && !address.startsWith('/')) {
      found.push(address);
    }
  }
  return found;
}

/** Splits at commas, semicolons and group names, never inside quotes, comments or angle brackets; comments fall out. */
function parts(value: string): string[] {
  const out: string[] = [];
  let part = '';
  let quoted = false;
  let comment = 0;
  let angle = false;
  for (let i = 0; i < value.length; i++) {
    const c = value[i] ?? '';
    if (c === '\\' && (quoted || comment > 0)) {
      i++;
    } else if (comment === 0 && c === '"') {
      quoted = !quoted;
    } else if (!quoted && c === '(') {
      comment++;
    } else if (!quoted && c === ')' && comment > 0) {
      comment--;
    } else if (quoted || comment > 0) {
      continue;
    } else if (c === '<' || c === '>') {
      angle = c === '<';
      part += c;
    } else if (!angle && (c === ',' || c === ';')) {
      out.push(part);
      part = '';
    } else if (!angle && c === ':') {
      part = '';
    } else {
      part += c;
    }
  }
  out.push(part);
  return out;
}
