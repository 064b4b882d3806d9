import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const FOLDER = join(__dirname, 'peers');

/**
 * Installs what the product is compared with, in the versions of their own lock file. `npm ci` would refuse
 * a lock that leaves out what is built for other systems, so that a registry need not have those.
 *
 * @returns what went wrong, null when all are there; the benchmarks leave out whoever is missing
 */
export function installPeers(): string | null {
  try {
    execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: FOLDER,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    return null;
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    return `npm could not install the peers: ${(stderr || message).trim().split('\n').slice(0, 2).join(' ')}`;
  }
}
