import { createServer, connect } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { refusedProduct, startProduct } from '../harness/product.ts';

/** With PRODUCT_URL the product is not ours to start and stop. */
const ours = !process.env['PRODUCT_URL'];

describe.runIf(ours)('run.sh', () => {
  it('says that the port is taken, and ends with 2', async () => {
    const server = createServer();
    await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
    const { port } = server.address() as { port: number };
    try {
      const { exitCode, errors } = await refusedProduct({ port });

      expect(exitCode).toBe(2);
      expect(errors.trim().split('\n').at(-1)).toContain(String(port));
    } finally {
      server.close();
    }
  }, 320_000);

  it('says that a mailbox cannot be read, and ends with 2', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'no-mailbox-'));
    const file = join(folder, 'not-mail.bin');
    await writeFile(file, Buffer.alloc(4096, 0xff));
    try {
      const missing = await refusedProduct({ mailbox: join(folder, 'nowhere.mbox') });
      expect(missing.exitCode).toBe(2);
      expect(missing.errors).toContain('nowhere.mbox');

      const unreadable = await refusedProduct({ mailbox: file });
      expect(unreadable.exitCode).toBe(2);
      expect(unreadable.errors).toContain('not-mail.bin');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 320_000);

  it('stops everything it started on Ctrl-C', async () => {
    const product = await startProduct();
    expect(await answers(product.port)).toBe(true);

    await product.stop();

    expect(await answers(product.port)).toBe(false);
  }, 320_000);

  it('is usable within 10 s of the command', () => {
    console.info(`The address was printed ${(inject('startedIn') / 1000).toFixed(1)} s after the command.`);
    // The bar for a built product on a two-core machine; the first start of a clone builds and is not measured here.
    expect(inject('startedIn')).toBeLessThan(process.env['FRESH_CLONE'] ? 300_000 : 10_000);
  });
});

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => { socket.destroy(); done(true); });
    socket.on('error', () => done(false));
  });
}
