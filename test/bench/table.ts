import type { Workload } from './workload';

export interface Result {
  readonly name: string;
  readonly title: string;
  readonly rows: number;
  readonly goal: NonNullable<Workload['goal']>;
  readonly first: number;
  readonly limitFirst: number;
  readonly warm: number;
  readonly limitWarm: number;
  readonly memory: number | null;
  readonly peers: readonly {
    readonly who: string;
    readonly missing?: string;
    readonly load?: number;
    readonly first?: number;
    readonly warm?: number;
  }[];
  readonly growth: readonly {
    readonly rows: number;
    readonly first: number;
    readonly warm: number;
    readonly limitWarm: number;
    readonly memory: number | null;
  }[];
  readonly wrong: readonly string[];
}

const ms = (time: number): string => (time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en'));
const times = (ratio: number): string => `${ratio.toFixed(2)}×`;

/** The figures in words and columns, one paragraph a workload. */
export function table(results: readonly Result[]): string {
  return results.map(paragraph).join('\n\n');
}

function paragraph(result: Result): string {
  const { name, title, rows, goal, first, limitFirst, warm, limitWarm, memory, peers, growth, wrong } = result;
  const judged = (ratio: number, most: number | undefined): string =>
    most === undefined ? times(ratio) : `${times(ratio)} (goal ${most}×${ratio <= most ? '' : ', missed'})`;
  const lines = [
    `${name}  ${title}; ${rows.toLocaleString('en')} rows`,
    `  first call  ${ms(first)} ms, limit ${ms(limitFirst)} ms: ${judged(first / limitFirst, goal.first)}`,
    `  warm        ${ms(warm)} ms, limit ${ms(limitWarm)} ms: ${judged(warm / limitWarm, goal.warm)}`,
  ];
  if (memory !== null) lines.push(`  memory      ${Math.round(memory)} MB above the cells`);
  for (const peer of peers) {
    if (peer.missing) lines.push(`  peer ${peer.who}: ${peer.missing}`);
    else {
      const whole = peer.load! + peer.first!;
      lines.push(
        `  ${peer.who.padEnd(11)} ${ms(peer.load!)} ms to load + ${ms(peer.first!)} ms, again ${ms(peer.warm!)} ms: the product's first call is ${times(first / whole)} of it`,
      );
    }
  }
  const wholes = peers.flatMap(({ load, first: asked }) => (asked === undefined ? [] : [load! + asked]));
  if (wholes.length > 0 && goal.ofFastestPeer !== undefined) {
    lines.push(`  fastest peer, loading included: ${judged(first / Math.min(...wholes), goal.ofFastestPeer)}`);
  }
  for (const size of growth) {
    lines.push(
      `  ${size.rows.toLocaleString('en')} rows: first ${ms(size.first)} ms; warm ${ms(size.warm)} ms, limit ${ms(size.limitWarm)} ms: ${times(size.warm / size.limitWarm)}` +
        (size.memory === null ? '' : `; ${Math.round(size.memory)} MB`),
    );
  }
  for (const each of wrong) lines.push(`  WRONG: ${each}`);
  return lines.join('\n');
}
