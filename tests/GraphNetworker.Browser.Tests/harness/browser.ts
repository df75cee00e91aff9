// Debian's Chromium, driven by playwright-core: the browser a person has, not one that a test tool brings along.

import { chromium, type Browser, type BrowserServer } from 'playwright-core';
import { inject } from 'vitest';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Nothing but the product on the network, and no sandbox because CI runs as root. */
const args = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

export function launchBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath, args, headless: true });
}

let connected: Promise<Browser> | null = null;

/** The one browser of the run. */
export function browser(): Promise<Browser> {
  connected ??= chromium.connect(inject('browser'));
  return connected;
}
