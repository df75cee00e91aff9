const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => escapes[sign]);

/**
 * One element, as lines: an indent for each depth, text on the element's own line.
 * @param {string} name
 * @param {Record<string, string | number> | null} [attributes]
 * @param {...(string | string[] | null)} inside text, or elements; null is nothing
 * @returns {string[]}
 */
export function element(name, attributes, ...inside) {
  const open = [name, ...Object.entries(attributes ?? {}).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  const there = inside.filter((one) => one !== null && one.length > 0);
  if (there.length === 0) {
    return [`<${open}/>`];
  }
  if (there.length === 1 && typeof there[0] === 'string') {
    return [`<${open}>${escaped(there[0])}</${name}>`];
  }
  return [`<${open}>`, ...there.flat().map((line) => `  ${line}`), `</${name}>`];
}

/** @param {string[]} root */
export const xmlDocument = (root) => `<?xml version="1.0" encoding="UTF-8"?>\n${root.join('\n')}\n`;
