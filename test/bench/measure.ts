import { readFileSync } from 'node:fs';
import { median } from './median';
import { peakMemory } from './peak-memory';
import type { PeerResult } from './result';
import { difference, type Answer, type Cells, type Workload } from './workload';
import { workloads } from './workloads';

/** What a process of its own is asked to measure. */
export interface Task {
  readonly workload: string;
  /** JSON of the cells. */
  readonly file: string;
  /** "product", "limit", or the number of a peer. */
  readonly who: 'product' | 'limit' | number;
  readonly measure: 'time' | 'memory';
  /** Calls after the first. */
  readonly calls: number;
}

/** Milliseconds, and MB of memory. A peer that is not there says why. */
export interface Measured extends PeerResult {
  /** The limit, called in turns with the product in the same process. */
  readonly limitWarm?: number;
  /** The twin, called in turns with both. */
  readonly twinWarm?: number;
  readonly memory?: number | null;
  /** Where the answer parts from the limit's. */
  readonly wrong?: string | null;
}

type Asked<Given> = () => Given | Promise<Given>;

async function timed<Given>(ask: Asked<Given>): Promise<readonly [ms: number, answer: Given]> {
  const start = performance.now();
  const answer = await ask();
  return [performance.now() - start, answer];
}

/** Cells as the host's bridge hands them over. */
export function cellsOf(file: string): Cells {
  return JSON.parse(readFileSync(file, 'utf8')) as Cells;
}

/** The cells for one call: the host makes those of the product anew, and what the last call left is cleared away. */
function handedOver({ received }: Workload, parsed: Cells): Cells {
  if (!received) return parsed;
  const cells = received(parsed);
  (globalThis as { gc?: () => void }).gc?.();
  return cells;
}

/** Measures one contestant in this fresh process. */
export async function measure({ workload: name, file, who, measure: what, calls }: Task): Promise<Measured> {
  const workload = workloads.find((each) => each.name === name)!;
  const parsed = cellsOf(file);
  // Twins that stand in for a limit prepare their own cells here.
  if (workload.prepare) workload.prepare(parsed);
  if (typeof who === 'number') return measurePeer(workload, parsed, who, calls);
  const handed = (): Cells => handedOver(workload, parsed);
  const once = handed();
  const ask = { product: () => workload.product(once), limit: () => workload.limit(parsed) };
  if (what === 'memory') return { who, memory: await peakMemory(ask[who]) };
  const [first, answer] = await timed(ask[who]);
  if (who === 'limit') return { who, first };
  const wrong = difference(workload.limit(parsed), answer);
  const { twin } = workload;
  const [warm, limitWarm, twinWarm]: [number[], number[], number[]] = [[], [], []];
  for (let call = 0; call < calls; call += 1) {
    const cells = handed();
    warm.push((await timed(() => workload.product(cells)))[0]);
    limitWarm.push((await timed(ask.limit))[0]);
    if (twin) twinWarm.push((await timed(() => twin.ask(cells)))[0]);
  }
  return {
    who,
    first,
    warm: median(warm),
    limitWarm: median(limitWarm),
    ...(twin ? { twinWarm: median(twinWarm) } : {}),
    wrong,
  };
}

/** A peer that cannot be loaded or fails at its work says why and is left out. */
async function measurePeer(workload: Workload, cells: Cells, who: number, calls: number): Promise<Measured> {
  const { name, make } = workload.peers![who]!;
  try {
    const peer = await make();
    const [load, ask] = await timed(async () => peer.load(cells));
    const [first, answer] = await timed<Answer>(ask);
    const warm: number[] = [];
    for (let call = 0; call < calls; call += 1) warm.push((await timed(ask))[0]);
    return { who: name, load, first, warm: median(warm), wrong: difference(workload.limit(cells), answer) };
  } catch (error) {
    return { who: name, missing: (error as Error).message.split('\n')[0]! };
  }
}
