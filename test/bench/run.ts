import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { disagreements, disagreementsOfFit, type Agreement } from './agree';
import { bundleChild } from './bundle-child';
import { fitCases, type FitCase } from './fit-cases';
import { goalsOf, goalsOfFit } from './goals';
import { benchHosts, hostsTable } from './hosts';
import { installPeers } from './install-peers';
import type { Measured, Task } from './measure';
import { median } from './median';
import { benchPanel, goalsOfPanel, panelTable, type PanelFigures } from './panel';
import type { FitResult, Result, SizeResult } from './result';
import { score, table } from './table';
import type { Cells, Workload } from './workload';
import { workloads } from './workloads';

const HELP = `npm run bench -- [options]
  --short          only check that everybody gives the same numbers, on small tables; a few seconds
  --only W1,hosts  these workloads, or the built add-ins in their hosts, or the panel in a browser (panel)
  --rounds 7       fresh processes for each contestant
  --rows 100000    another number of rows, or of customers of a fit
  --no-growth      leave the larger and smaller tables out
  --no-install     use the other tools that are installed already
  --no-peers       leave the other tools out
  --json FILE      write the figures and their goals; - prints them in place of the table`;

/** Calls after the first in every process of the product, of a peer or a long question, and where there is only one process. */
const CALLS = 3;
const CALLS_OF_PEER = 1;
const CALLS_ALONE = 7;

const folder = mkdtempSync(join(tmpdir(), 'customer-math-bench-'));
let childFile = '';

async function main(): Promise<number> {
  const started = performance.now();
  const { values } = parseArgs({
    options: {
      short: { type: 'boolean', default: false },
      only: { type: 'string' },
      rounds: { type: 'string', default: '7' },
      rows: { type: 'string' },
      'no-growth': { type: 'boolean', default: false },
      'no-install': { type: 'boolean', default: false },
      'no-peers': { type: 'boolean', default: false },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const wanted = values.only?.split(',').map((name) => name.trim());
  const isWanted = ({ name }: { readonly name: string }): boolean => !wanted || wanted.includes(name);
  const notes = values['no-peers'] || values['no-install'] ? [] : [installPeers()].filter((note) => note !== null);
  notes.forEach((note) => console.error(note));
  const chosen = workloads
    .filter(isWanted)
    .map((workload) => (values['no-peers'] ? { ...workload, peers: [] } : workload));
  const fitting = fitCases.filter(isWanted);
  if (values.short) return check(chosen, fitting);
  childFile = await bundleChild(folder);
  const rows = values.rows === undefined ? null : Number(values.rows);
  const rounds = Number(values.rounds);
  const results = chosen.map((workload) =>
    told(workload, () => compete(workload, rows ?? workload.rows, rounds, !values['no-growth'])),
  );
  const fits = fitting.map((fit) => told(fit, () => fitted(fit, rows ?? fit.customers, rounds)));
  const hosts = isWanted({ name: 'hosts' }) ? told({ name: 'hosts' }, () => benchHosts(rounds)) : null;
  const panel = isWanted({ name: 'panel' }) ? await toldLater({ name: 'panel' }, () => panelOrNote(notes)) : null;
  const goals = [...results.flatMap(goalsOf), ...fits.flatMap(goalsOfFit), ...(panel ? goalsOfPanel(panel) : [])];
  const minutes = (performance.now() - started) / 60_000;
  const report = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    minutes: Math.round(minutes * 10) / 10,
    notes,
    goals,
    results,
    fits,
    hosts,
    panel,
  };
  if (values.json === '-') console.log(JSON.stringify(report, null, 2));
  else {
    const sections = [
      table(results, fits),
      ...(hosts ? [hostsTable(hosts)] : []),
      ...(panel ? [panelTable(panel)] : []),
      score(goals),
      `${report.minutes} minutes`,
    ];
    console.log(sections.join('\n\n'));
    if (values.json) writeFileSync(values.json, JSON.stringify(report, null, 2));
  }
  return [...results, ...fits, ...(hosts ? [hosts] : [])].some(({ wrong }) => wrong.length > 0) ? 1 : 0;
}

/** Says on the error stream what is being measured. */
function told<Found>({ name }: { readonly name: string }, find: () => Found): Found {
  process.stderr.write(`${name} … `);
  const found = find();
  process.stderr.write('done\n');
  return found;
}

/** Without a browser there is a note in place of the panel's figures, and all the others are kept. */
async function panelOrNote(notes: string[]): Promise<PanelFigures | null> {
  try {
    return await benchPanel();
  } catch (error) {
    const note = `The panel was not measured: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
    notes.push(note);
    console.error(note);
    return null;
  }
}

async function toldLater<Found>({ name }: { readonly name: string }, find: () => Promise<Found>): Promise<Found> {
  process.stderr.write(`${name} … `);
  const found = await find();
  process.stderr.write('done\n');
  return found;
}

/** Runs every contestant of a workload in processes of its own, in turns. */
function compete(workload: Workload, rows: number, rounds: number, growth: boolean): Result {
  const file = fileOf(workload.cells(rows));
  const peers = workload.peers?.map((_, peer) => peer) ?? [];
  const all = new Map<Task['who'], Measured[]>();
  for (let round = 0; round < rounds; round += 1) {
    const order: Task['who'][] = round % 2 === 0 ? ['product', 'limit', ...peers] : ['limit', 'product', ...peers];
    for (const who of order) {
      // Who was not there the first time will not be there the next.
      if (all.get(who)?.[0]?.missing !== undefined) continue;
      const calls = typeof who === 'number' || workload.isLong ? CALLS_OF_PEER : CALLS;
      const measured = child<Measured>({ workload: workload.name, file, who, measure: 'time', calls });
      all.set(who, [...(all.get(who) ?? []), measured]);
    }
  }
  const memory = memoryOf(workload, file);
  rmSync(file);
  const middle = (who: Task['who'], figure: 'load' | 'first' | 'warm' | 'limitWarm' | 'twinWarm'): number =>
    median((all.get(who) ?? []).flatMap((each) => each[figure] ?? []));
  return {
    name: workload.name,
    title: workload.title,
    rows,
    goal: workload.goal ?? {},
    note: workload.note,
    first: middle('product', 'first'),
    limitFirst: middle('limit', 'first'),
    warm: middle('product', 'warm'),
    limitWarm: middle('product', 'limitWarm'),
    twin: workload.twin && { title: workload.twin.title, warm: middle('product', 'twinWarm') },
    memory,
    peers: peers.map((peer) => {
      const { who, missing } = all.get(peer)![0]!;
      return missing !== undefined
        ? { who, missing }
        : { who, load: middle(peer, 'load'), first: middle(peer, 'first'), warm: middle(peer, 'warm') };
    }),
    growth: growth ? (workload.growth ?? []).map((size) => grown(workload, size)) : [],
    wrong: [...all.values()].flat().flatMap(({ who, wrong }) => (wrong ? [`${who}: ${wrong}`] : [])),
  };
}

/** The product beside the limit at another size. */
function grown(workload: Workload, rows: number): SizeResult {
  const file = fileOf(workload.cells(rows));
  const { first, warm, limitWarm } = child<Measured>({
    workload: workload.name,
    file,
    who: 'product',
    measure: 'time',
    calls: CALLS_ALONE,
  });
  const memory = memoryOf(workload, file);
  rmSync(file);
  return { rows, first: first!, warm: warm!, limitWarm: limitWarm!, memory };
}

function fitted(fit: FitCase, customers: number, rounds: number): FitResult {
  const { name, title, most } = fit;
  const ledger = fit.ledger(customers);
  if (!ledger) return { ...NOT_FITTED, name, title, most, missing: 'its data does not stand beside the project' };
  const file = fileOf(ledger);
  const all = Array.from({ length: rounds }, () =>
    child<FitResult>({ workload: name, file, who: 'product', measure: 'time', calls: 1 }),
  );
  const memory = memoryOf(fit, file);
  rmSync(file);
  const middle = (figure: 'first' | 'warm' | 'fits'): number => median(all.map((each) => each[figure]));
  return { ...all[0]!, name, title, most, first: middle('first'), warm: middle('warm'), fits: middle('fits'), memory };
}

const NOT_FITTED = {
  lines: 0,
  first: 0,
  warm: 0,
  fits: 0,
  buyers: 0,
  groups: 0,
  evaluations: 0,
  iterations: 0,
  starts: 0,
  memory: null,
  wrong: [],
};

function memoryOf({ name }: { readonly name: string }, file: string): number | null {
  return child<Measured>({ workload: name, file, who: 'product', measure: 'memory', calls: 0 }).memory ?? null;
}

function fileOf(cells: Cells): string {
  const file = join(folder, 'cells.json');
  writeFileSync(file, JSON.stringify(cells));
  return file;
}

/** What a process of its own found out; its last line is the answer. */
function child<Found>(task: Task): Found {
  const out = execFileSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=12000', childFile, JSON.stringify(task)],
    { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(out.slice(out.lastIndexOf('\n') + 1)) as Found;
}

async function check(chosen: readonly Workload[], fitting: readonly FitCase[]): Promise<number> {
  let wrong = 0;
  const tell = (name: string, found: Agreement): void => {
    const [agreed, missing] = [found.agreed.join(', '), found.missing.join(', ')];
    console.log(
      `${name}: ${[agreed && `${agreed} agree`, missing && `left out: ${missing}`].filter(Boolean).join('; ')}`,
    );
    for (const each of found.wrong) console.log(`  ${each}`);
    wrong += found.wrong.length;
  };
  for (const workload of chosen) tell(workload.name, await disagreements(workload));
  for (const fit of fitting) tell(fit.name, disagreementsOfFit(fit));
  return wrong > 0 ? 1 : 0;
}

void main().then((code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
});
