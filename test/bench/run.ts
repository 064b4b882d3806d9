import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { disagreements } from './agree';
import { bundleChild } from './bundle-child';
import type { Measured, Task } from './measure';
import { median } from './median';
import { table, type Result } from './table';
import type { Workload } from './workload';
import { workloads } from './workloads';

const HELP = `npm run bench -- [options]
  --short          only check that everybody gives the same numbers, on small tables; a few seconds
  --only W1,W3     these workloads
  --rounds 7       fresh processes for each contestant
  --rows 100000    another number of rows
  --no-growth      leave the larger and smaller tables out
  --json FILE      write the figures; - prints them in place of the table`;

const folder = mkdtempSync(join(tmpdir(), 'customer-math-bench-'));
let childFile = '';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      short: { type: 'boolean', default: false },
      only: { type: 'string' },
      rounds: { type: 'string', default: '7' },
      rows: { type: 'string' },
      'no-growth': { type: 'boolean', default: false },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const wanted = values.only?.split(',').map((name) => name.trim());
  const chosen = workloads.filter(({ name }) => !wanted || wanted.includes(name));
  if (values.short) return check(chosen);
  childFile = await bundleChild(folder);
  const results = chosen.map((workload) => {
    process.stderr.write(`${workload.name} … `);
    const result = compete(workload, Number(values.rows ?? workload.rows), Number(values.rounds), !values['no-growth']);
    process.stderr.write('done\n');
    return result;
  });
  const report = { date: new Date().toISOString().slice(0, 10), node: process.version, cpu: cpus()[0]?.model, results };
  if (values.json === '-') console.log(JSON.stringify(report, null, 2));
  else {
    console.log(table(results));
    if (values.json) writeFileSync(values.json, JSON.stringify(report, null, 2));
  }
  return results.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
}

/** Runs every contestant of a workload in processes of its own, in turns. */
function compete(workload: Workload, rows: number, rounds: number, growth: boolean): Result {
  const file = fileOf(workload, rows);
  const peers = workload.peers?.map((_, peer) => peer) ?? [];
  const all = new Map<Task['who'], Measured[]>();
  for (let round = 0; round < rounds; round += 1) {
    const order: Task['who'][] = round % 2 === 0 ? ['product', 'limit', ...peers] : ['limit', 'product', ...peers];
    for (const who of order) {
      const measured = child({ workload: workload.name, file, who, measure: 'time', calls: 5 });
      all.set(who, [...(all.get(who) ?? []), measured]);
    }
  }
  const memory = child({ workload: workload.name, file, who: 'product', measure: 'memory', calls: 0 }).memory ?? null;
  rmSync(file);
  const middle = (who: Task['who'], figure: 'load' | 'first' | 'warm' | 'limitWarm'): number =>
    median((all.get(who) ?? []).flatMap((each) => each[figure] ?? []));
  const result = {
    name: workload.name,
    title: workload.title,
    rows,
    goal: workload.goal ?? {},
    first: middle('product', 'first'),
    limitFirst: middle('limit', 'first'),
    warm: middle('product', 'warm'),
    limitWarm: middle('product', 'limitWarm'),
    memory,
    peers: peers.map((peer) => {
      const { who, missing } = all.get(peer)![0]!;
      return missing
        ? { who, missing }
        : { who, load: middle(peer, 'load'), first: middle(peer, 'first'), warm: middle(peer, 'warm') };
    }),
    growth: growth ? (workload.growth ?? []).map((size) => grown(workload, size)) : [],
    wrong: [...all.values()].flat().flatMap(({ who, wrong }) => (wrong ? [`${who}: ${wrong}`] : [])),
  };
  return result;
}

/** The product beside the limit at another size. */
function grown(workload: Workload, rows: number): Result['growth'][number] {
  const file = fileOf(workload, rows);
  const { first, warm, limitWarm } = child({
    workload: workload.name,
    file,
    who: 'product',
    measure: 'time',
    calls: 7,
  });
  const { memory } = child({ workload: workload.name, file, who: 'product', measure: 'memory', calls: 0 });
  rmSync(file);
  return { rows, first: first!, warm: warm!, limitWarm: limitWarm!, memory: memory ?? null };
}

function fileOf(workload: Workload, rows: number): string {
  const file = join(folder, 'cells.json');
  writeFileSync(file, JSON.stringify(workload.cells(rows)));
  return file;
}

function child(task: Task): Measured {
  const out = execFileSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=12000', childFile, JSON.stringify(task)],
    { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(out.slice(out.lastIndexOf('{"who"'))) as Measured;
}

async function check(chosen: readonly Workload[]): Promise<number> {
  let wrong = 0;
  for (const workload of chosen) {
    const found = await disagreements(workload);
    console.log(
      `${workload.name}: ${found.agreed.join(', ')} agree${found.missing.length > 0 ? `; not installed: ${found.missing.join(', ')}` : ''}`,
    );
    for (const each of found.wrong) console.log(`  ${each}`);
    wrong += found.wrong.length;
  }
  return wrong > 0 ? 1 : 0;
}

void main().then((code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
});
