const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const zones: Readonly<Record<string, number>> = { ut: 0, gmt: 0, z: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 };

/** An RFC 5322 date in seconds since 1970, or undefined. */
export function secondsOf(value: string | undefined): number | undefined {
  const bare = (value ?? '').replace(/\([^)]*\)/g, ' ').trim();
  const found = /^(?:[A-Za-z]+\s*,?\s*)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:([+-])(\d{2}):?(\d{2})|([A-Za-z]+))?/.exec(bare);
  if (!found) {
    return undefined;
  }

  const month = months.indexOf((found[2] ?? '').toLowerCase());
  if (month < 0) {
    return undefined;
  }

  let year = Number(found[3]);
  if (year < 100) {
    year += year < 70 ? 2000 : 1900;
  }
  const offset = found[7]
    ? (found[7] === '-' ? -1 : 1) * (Number(found[8]) * 60 + Number(found[9]))
    : (zones[(found[10] ?? '').toLowerCase()] ?? 0) * 60;
  return Date.UTC(year, month, Number(found[1]), Number(found[4]), Number(found[5]), Number(found[6] ?? 0)) / 1000 - offset * 60;
}
