import { goalsOf, goalsOfFit, type Judged } from './goals';
import type { FitResult, Result } from './result';

const ms = (time: number): string => (time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en'));
const times = (ratio: number): string => `${ratio.toFixed(2)}×`;
const megabytes = (size: number): string => `${Math.max(0, Math.round(size))} MB above the cells`;

/** The figures in words and columns, one paragraph a workload with its goals below. */
export function table(results: readonly Result[], fits: readonly FitResult[]): string {
  return [...results.map(paragraph), ...fits.map(fitParagraph)].join('\n\n');
}

function paragraph(result: Result): string {
  const { name, title, rows, note, first, limitFirst, warm, limitWarm, twin, memory, peers, growth, wrong } = result;
  const lines = [
    `${name}  ${title}; ${rows.toLocaleString('en')} rows`,
    `  first call  ${ms(first)} ms, limit ${ms(limitFirst)} ms: ${times(first / limitFirst)}`,
    `  warm        ${ms(warm)} ms, limit ${ms(limitWarm)} ms: ${times(warm / limitWarm)}`,
  ];
  if (twin) lines.push(`  beside ${twin.title}: ${ms(twin.warm)} ms: ${times(warm / twin.warm)}`);
  if (memory !== null) lines.push(`  memory      ${megabytes(memory)}`);
  for (const { who, missing, load, first: asked, warm: again } of peers) {
    if (missing !== undefined) lines.push(`  ${who} left out: ${missing}`);
    else {
      lines.push(
        `  ${who.padEnd(11)} ${ms(load!)} ms to load + ${ms(asked!)} ms, again ${ms(again!)} ms: the product's first call is ${times(first / (load! + asked!))} of it`,
      );
    }
  }
  for (const size of growth) {
    lines.push(
      `  ${size.rows.toLocaleString('en')} rows: first ${ms(size.first)} ms; warm ${ms(size.warm)} ms, limit ${ms(size.limitWarm)} ms: ${times(size.warm / size.limitWarm)}` +
        (size.memory === null ? '' : `; ${megabytes(size.memory)}`),
    );
  }
  return [...lines, ...verdicts(goalsOf(result), note), ...faults(wrong)].join('\n');
}

function fitParagraph(fit: FitResult): string {
  const { name, title, missing, lines, first, warm, fits, buyers, groups, evaluations, iterations, starts } = fit;
  if (missing !== undefined) return `${name}  ${title}\n  left out: ${missing}`;
  const paragraph = [
    `${name}  ${title}; ${lines.toLocaleString('en')} lines of ${buyers.toLocaleString('en')} customers`,
    `  first call  ${ms(first)} ms; warm ${ms(warm)} ms, the model being remembered; its two fits alone ${ms(fits)} ms`,
    `  likelihood  ${evaluations} evaluations with their slopes, ${iterations} iterations from ${starts} starts; ${groups.toLocaleString('en')} groups in place of ${buyers.toLocaleString('en')} customers`,
  ];
  if (fit.memory !== null) paragraph.push(`  memory      ${megabytes(fit.memory)}`);
  return [...paragraph, ...verdicts(goalsOfFit(fit)), ...faults(fit.wrong)].join('\n');
}

/** Goals one by one, and what stands in the way of those that were missed. */
function verdicts(judged: readonly Judged[], note?: string): string[] {
  const lines = judged.map(
    (each) =>
      `  goal        ${each.goal}: ${figure(each, each.reached)}, at most ${figure(each, each.most)}: ${verdict(each)}`,
  );
  return note !== undefined && judged.some(({ met }) => met === false) ? [...lines, `  note        ${note}`] : lines;
}

function figure({ unit }: Judged, value: number | null): string {
  if (value === null) return '–';
  return unit === '×' ? times(value) : `${Math.max(0, Math.round(value)).toLocaleString('en')} ${unit}`;
}

function verdict({ met }: Judged): string {
  return met === null ? 'not measured' : met ? 'met' : 'NOT MET';
}

const faults = (wrong: readonly string[]): string[] => wrong.map((each) => `  WRONG: ${each}`);

/** How many goals are met, for the last line. */
export function score(judged: readonly Judged[]): string {
  const met = judged.filter((each) => each.met === true).length;
  const missed = judged.filter((each) => each.met === false);
  const open = judged.length - met - missed.length;
  return [
    `${met} of ${judged.length} goals met${open > 0 ? `, ${open} not measured` : ''}`,
    ...missed.map(
      (each) =>
        `  not met: ${each.workload}, ${each.goal}: ${figure(each, each.reached)} instead of ${figure(each, each.most)}`,
    ),
  ].join('\n');
}
