/** What the API writes into the page. */
export interface Settings {
  readonly clientId: string;
  readonly authority: string;
  readonly scope: string;
}

export function readSettings(page: Document): Settings {
  const written: unknown = JSON.parse(page.getElementById('settings')?.textContent ?? '{}');
  const { clientId, authority, scope } = (written ?? {}) as Partial<Settings>;
  return { clientId: clientId ?? '', authority: authority ?? '', scope: scope ?? '' };
}
