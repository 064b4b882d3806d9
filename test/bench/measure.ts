import { readFileSync } from 'node:fs';
import { median } from './median';
import { peakMemory } from './peak-memory';
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
export interface Measured {
  readonly who: string;
  readonly missing?: string;
  readonly load?: number;
  readonly first?: number;
  readonly warm?: number;
  /** The limit, called in turns with the product in the same process. */
  readonly limitWarm?: number;
  readonly memory?: number | null;
  /** Where the answer parts from the limit's. */
  readonly wrong?: string | null;
}

type Asked = () => Answer | Promise<Answer>;

async function timed(ask: Asked): Promise<readonly [ms: number, answer: Answer]> {
  const start = performance.now();
  const answer = await ask();
  return [performance.now() - start, answer];
}

/** Measures one contestant in this fresh process. */
export async function measure({ workload: name, file, who, measure: what, calls }: Task): Promise<Measured> {
  const workload = workloads.find((each) => each.name === name)!;
  const parsed = JSON.parse(readFileSync(file, 'utf8')) as Cells;
  const cells = workload.received?.(parsed) ?? parsed;
  // Twins that stand in for a limit prepare their own cells here.
  if (workload.prepare) workload.prepare(cells);
  if (typeof who === 'number') return measurePeer(workload, cells, who, calls);
  const ask = { product: () => workload.product(cells), limit: () => workload.limit(cells) };
  if (what === 'memory') return { who, memory: await peakMemory(ask[who]) };
  const [first, answer] = await timed(ask[who]);
  if (who === 'limit') return { who, first };
  const wrong = difference(workload.limit(cells), answer);
  const [warm, limitWarm]: [number[], number[]] = [[], []];
  for (let call = 0; call < calls; call += 1) {
    warm.push((await timed(ask.product))[0]);
    limitWarm.push((await timed(ask.limit))[0]);
  }
  return { who, first, warm: median(warm), limitWarm: median(limitWarm), wrong };
}

async function measurePeer(workload: Workload, cells: Cells, who: number, calls: number): Promise<Measured> {
  let peer;
  try {
    peer = await workload.peers![who]!();
  } catch (error) {
    return { who: String(who), missing: (error as Error).message.split('\n')[0]! };
  }
  const loading = performance.now();
  const ask = await peer.load(cells);
  const load = performance.now() - loading;
  const [first, answer] = await timed(ask);
  const warm: number[] = [];
  for (let call = 0; call < calls; call += 1) warm.push((await timed(ask))[0]);
  return {
    who: peer.name,
    load,
    first,
    ...(warm.length > 0 ? { warm: median(warm) } : {}),
    wrong: difference(workload.limit(cells), answer),
  };
}
