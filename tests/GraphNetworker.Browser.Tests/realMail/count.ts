import { addressesIn } from './addresses.ts';
import { secondsOf } from './dates.ts';
import { firstOf, mailsBelow, type RawHeader } from './rawMail.ts';

/** What a mailbox on disk comes to, counted from the files alone, by the rules that the README states. */
export interface Count {
  mails: number;
  noise: number;
  unreadable: number;
  interactions: number;
  people: number;
}

const day = 86_400;
const roleWords = new Set(('noreply donotreply dontreply neverreply unattended postmaster mailerdaemon daemon nobody bounce bounces autoreply '
  + 'autoresponder autoconfirm automated automailer notification notifications notify alert alerts reminder reminders newsletter '
  + 'newsletters mailing mailings unsubscribe digest listserv majordomo invitations').split(' '));

export function countMail(folder: string, owner: string, now: number): Count {
  const count: Count = { mails: 0, noise: 0, unreadable: 0, interactions: 0, people: 0 };
  const interactions = new Set<string>();
  const people = new Set<string>();
  for (const headers of mailsBelow(folder)) {
    count.mails++;
    const read = readMail(headers, owner, now);
    if (typeof read === 'string') {
      count[read]++;
      continue;
    }

    for (const [other, direction, at] of read) {
      interactions.add(`${other} ${direction} ${at}`);
      people.add(other);
    }
  }
  count.interactions = interactions.size;
  count.people = people.size;
  return count;
}

type Touch = readonly [other: string, direction: 'in' | 'out', at: number];

export function readMail(headers: readonly RawHeader[], owner: string, now: number): 'noise' | 'unreadable' | Touch[] {
  const from = addressesIn(firstOf(headers, 'from'))[0];
  const mine = from === owner;
  if (isMachines(headers, mine)) {
    return 'noise';
  }

  const at = arrivalOf(headers);
  if (from === undefined || at === undefined || at < Date.UTC(1980, 0, 1) / 1000 || at > now + 2 * day) {
    return 'unreadable';
  }

  const addressed = headers.filter(header => ['to', 'cc', 'bcc'].includes(header.name)).flatMap(header => addressesIn(header.value));
  const others = new Set(addressed.filter(address => address !== owner));
  if (mine) {
    const reached = [...others].filter(address => !isRole(address));
    return others.size > 50 || reached.length === 0 ? 'noise' : reached.map(other => [other, 'out', at] as const);
  }

  others.add(from);
  return isRole(from) || !addressed.includes(owner) || others.size > 50 ? 'noise' : [[from, 'in', at]];
}

function arrivalOf(headers: readonly RawHeader[]): number | undefined {
  const received = firstOf(headers, 'received');
  const arrived = received?.includes(';') ? secondsOf(received.slice(received.lastIndexOf(';') + 1)) : undefined;
  return arrived ?? secondsOf(firstOf(headers, 'date'));
}

function isMachines(headers: readonly RawHeader[], mine: boolean): boolean {
  return headers.some(({ name, value }) => {
    const word = value.toLowerCase().split(/[ \t;,(]/, 1)[0] ?? '';
    switch (name) {
      case 'auto-submitted':
        return word !== 'no' && word !== '';
      case 'x-autoreply':
      case 'x-autorespond':
        return word !== 'no';
      case 'list-id':
      case 'list-post':
      case 'mailing-list':
      case 'x-mailing-list':
      case 'x-beenthere':
      case 'list-unsubscribe':
      case 'feedback-id':
      case 'x-ms-exchange-message-is-ndr':
        return !mine;
      case 'return-path':
        return !mine && (value === '<>' || value === '');
      case 'precedence':
        return !mine && ['list', 'bulk', 'junk', 'auto_reply'].includes(word);
      case 'x-auto-response-suppress':
        return !mine && value.split(',').some(part => ['all', 'oof', 'autoreply'].includes(part.trim().toLowerCase()));
      default:
        return false;
    }
  });
}

function isRole(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@'));
  if (/^microsoftexchange.{32}$/.test(local)) {
    return true;
  }

  const words = local.split(/[^a-z]+/).filter(word => word !== '');
  return words.some((_, i) => [1, 2, 3].some(n => i + n <= words.length && roleWords.has(words.slice(i, i + n).join(''))));
}
