import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from '../../workbench/ensure-built';
import type { HostFigures, HostTask } from './hosts/measure-hosts';

export { hostsTable } from './hosts/words';
export type { HostFigures };

/** The built add-ins in Microsoft's runtime and in a bare realm, in a process of its own. */
export function benchHosts(rounds: number): HostFigures {
  ensureBuilt(['excel-addin', 'sheets-server', 'sheets-sidebar']);
  const task: HostTask = {
    dist: join(__dirname, '..', '..', 'dist'),
    rows: 200_000,
    fewRows: 20_000,
    rounds,
    customers: [1_000, 50_000, 200_000],
  };
  const child = ['--import', 'tsx', '--max-old-space-size=12000', join(__dirname, 'hosts', 'child.ts')];
  const out = execFileSync(process.execPath, [...child, JSON.stringify(task)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(out.trim().split('\n').pop()!) as HostFigures;
}
