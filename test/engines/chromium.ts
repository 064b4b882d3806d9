import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/**
 * Without the arguments that @sparticuz/chromium proposes: its --single-process ends the browser when
 * a context closes (microsoft/playwright#1904).
 */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser for a test: the one named by CHROME_PATH, Debian's, or the one that came with the packages. Close it. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: ARGUMENTS });
}

async function browserPath(): Promise<string> {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  return oneAtATime(() => sparticuz.executablePath());
}

/** The packed browser unpacks itself on first use, and tests in other processes must not run a half unpacked one. */
async function oneAtATime<T>(unpack: () => Promise<T>): Promise<T> {
  const lock = join(tmpdir(), 'customer-math-chromium.lock');
  const giveUp = performance.now() + 30_000;
  while (!takes(lock) && performance.now() < giveUp) await new Promise((done) => setTimeout(done, 100));
  try {
    return await unpack();
  } finally {
    if (existsSync(lock)) rmdirSync(lock);
  }
}

/** Making a directory is the one thing that only one process can do. */
function takes(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}
