import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One header as the file has it: unfolded, still encoded. */
export interface RawHeader {
  readonly name: string;
  readonly value: string;
}

/** The headers of every mail below a folder; whether a file is mail is told by how it begins. */
export function* mailsBelow(folder: string): Generator<readonly RawHeader[]> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      yield* mailsBelow(path);
      continue;
    }

    const text = readFileSync(path, 'latin1');
    if (/^(From \S+.*\r?\n)?[A-Za-z][A-Za-z0-9-]*[ \t]*:/.test(text)) {
      yield headersOf(text);
    }
  }
}

export function headersOf(text: string): readonly RawHeader[] {
  const head = text.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const headers: RawHeader[] = [];
  for (const line of head.replace(/^From .*\r?\n/, '').replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) {
      headers.push({ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() });
    }
  }
  return headers;
}

export function firstOf(headers: readonly RawHeader[], name: string): string | undefined {
  return headers.find(header => header.name === name)?.value;
}
