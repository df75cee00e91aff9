// The product, started as a person starts it: ./run.sh at the root of the repository.

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

export const root = resolve(import.meta.dirname, '../../..');

/** A first start builds what is missing; after that it takes seconds. */
const startPatience = 300_000;
const stopPatience = 20_000;
const address = /Open (https:\/\/localhost:\d+\/)/;

export interface ProductOptions {
  readonly port?: number;
  readonly mailbox?: string;
  readonly owner?: string;
  readonly record?: string;
  /** Anything else for run.sh. */
  readonly more?: readonly string[];
}

export interface Product {
  readonly address: string;
  readonly port: number;
  /** Where it keeps its state; gone after stop(). */
  readonly folder: string;
  /** Milliseconds from the command to the printed address. */
  readonly startedIn: number;
  /** Everything it printed so far. */
  readonly output: () => string;
  /** Ctrl-C; resolves with the exit code when everything it started is gone. */
  readonly stop: () => Promise<number | null>;
}

/** What run.sh did when it did not start. */
export interface Refusal {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const run = await launch(options);
  const begun = performance.now();
  const opened = await new Promise<string>((found, failed) => {
    const patience = setTimeout(() => failed(new Error(`run.sh printed no address in ${startPatience / 1000} s.\n${run.output()}`)), startPatience);
    createInterface({ input: run.child.stdout! }).on('line', (line) => {
      const match = address.exec(line);
      if (match) {
        clearTimeout(patience);
        found(match[1]!);
      }
    });
    void run.ended.then(() => {
      clearTimeout(patience);
      failed(new Error(`run.sh ended before it printed an address (code ${run.child.exitCode}).\n${run.output()}`));
    });
  }).catch(async (error: unknown) => {
    await run.stop();
    throw error;
  });
  return { address: opened, port: run.port, folder: run.folder, startedIn: performance.now() - begun, output: run.output, stop: run.stop };
}

/** Starts run.sh expecting that it refuses. */
export async function refusedProduct(options: ProductOptions): Promise<Refusal> {
  const run = await launch(options);
  const patience = setTimeout(() => void run.stop(), startPatience);
  const exitCode = await run.ended;
  clearTimeout(patience);
  await rm(run.folder, { recursive: true, force: true });
  return { exitCode, output: run.output(), errors: run.errors() };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

interface Run {
  readonly child: ChildProcess;
  readonly port: number;
  readonly folder: string;
  readonly ended: Promise<number | null>;
  readonly output: () => string;
  readonly errors: () => string;
  readonly stop: () => Promise<number | null>;
}

async function launch(options: ProductOptions): Promise<Run> {
  const port = options.port ?? await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'graphnetworker-'));
  const flags = [
    '--no-browser', '--port', String(port), '--data', folder,
    ...(options.mailbox ? ['--mailbox', options.mailbox] : []),
    ...(options.owner ? ['--owner', options.owner] : []),
    ...(options.record ? ['--record', options.record] : []),
    ...(options.more ?? []),
  ];
  // A process group of its own: whatever run.sh leaves behind can be seen, and ended, by the group's number.
  const child = spawn('./run.sh', flags, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout!.on('data', (text: Buffer) => { output += text.toString(); });
  child.stderr!.on('data', (text: Buffer) => { errors += text.toString(); });
  const ended = new Promise<number | null>((over, failed) => {
    child.on('exit', (code) => over(code));
    child.on('error', failed);
  });
  const stop = async (): Promise<number | null> => {
    signal(child, 'SIGINT');
    const stopped = await Promise.race([ended.then(() => true), new Promise<false>((late) => { setTimeout(() => late(false), stopPatience).unref(); })]);
    if (!stopped) {
      signal(child, 'SIGKILL');
      await ended;
    }

    const left = stopped && !await gone(child);
    if (left) {
      signal(child, 'SIGKILL');
    }

    await rm(folder, { recursive: true, force: true });
    if (left) {
      throw new Error(`run.sh stopped but left processes behind.\n${output}${errors}`);
    }

    if (!stopped) {
      throw new Error(`run.sh did not stop within ${stopPatience / 1000} s of Ctrl-C.\n${output}${errors}`);
    }

    return child.exitCode;
  };
  return { child, port, folder, ended, output: () => output + errors, errors: () => errors, stop };
}

/** To the whole group, as a terminal does with Ctrl-C. False when the group is gone; signal 0 only asks. */
function signal(child: ChildProcess, name: 'SIGINT' | 'SIGKILL' | 0): boolean {
  try {
    return process.kill(-child.pid!, name);
  } catch {
    return false;
  }
}

/** Whether everything run.sh started ends with it, within a moment. */
async function gone(child: ChildProcess): Promise<boolean> {
  for (const until = performance.now() + 5_000; performance.now() < until;) {
    if (!signal(child, 0)) {
      return true;
    }

    await new Promise((again) => { setTimeout(again, 50); });
  }

  return false;
}
