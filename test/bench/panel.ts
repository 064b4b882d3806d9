import type { Page } from 'playwright-core';
import { ensureBuilt } from '../../workbench/ensure-built';
import { openBrowser } from '../engines/chromium';
import { keepClicking } from '../engines/task-pane/keep-clicking';
import { openTaskPane } from '../engines/task-pane/open-task-pane';
import { traceTasks } from '../engines/task-pane/trace-tasks';
import type { Watched } from '../engines/task-pane/watch';
import type { Judged } from './goals';
import { median } from './median';

/** What the panel may take to answer a click, in milliseconds. */
const MOST_FOR_A_CLICK = 100;

/** How the panel answered while something long went on, in all rounds together; times in milliseconds. */
export interface Answering {
  /** The median of the rounds. */
  readonly milliseconds: number;
  readonly clicks: number;
  /** Of all clicks, from the press of the button to the frame that shows what came of it. */
  readonly slowest: number;
  readonly p95: number;
  /** Processor time of the longest task on the panel's thread: what remains on a machine that does nothing else. */
  readonly longestTask: number;
  /** The longest stretch of each step in which the panel could answer nothing, when it is 50 ms or more. */
  readonly blocked: readonly { readonly step: string; readonly longest: number }[];
}

export interface PanelFigures {
  readonly customers: number;
  readonly look: Answering;
  readonly build: Answering;
}

type Round = Watched & { readonly milliseconds: number; readonly longestTask: number };

/** The built task pane in a browser, with office.js and a stand-in for Excel on another thread, clicked all the while. */
export async function benchPanel(customers = 200_000, rounds = 3): Promise<PanelFigures> {
  ensureBuilt(['excel-addin']);
  const browser = await openBrowser();
  const looks: Round[] = [];
  const builds: Round[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const pane = await openTaskPane(browser, { customers });
      looks.push(await clicked(pane.page, 'Look again', () => !document.body.textContent!.includes('Looking…')));
      builds.push(
        await clicked(pane.page, 'Build report card', () => document.body.textContent!.includes('Show report card')),
      );
      await pane.close();
    }
  } finally {
    await browser.close();
  }
  return { customers, look: answering(looks), build: answering(builds) };
}

/** Clicks a button, then opens the functions and opens and closes one of them until the page is `done`. */
async function clicked(page: Page, name: string, done: () => boolean): Promise<Round> {
  await page.getByRole('button', { name, exact: true }).waitFor({ timeout: 120_000 });
  const opener = await placeOf(page, 'Functions');
  const starter = await placeOf(page, name);
  await page.mouse.click(opener.x, opener.y);
  const toggle = await placeOf(page, 'CAMEANDWENT');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.evaluate(() => window.startWatching());
  const endTrace = await traceTasks(page.context().browser()!);
  const started = performance.now();
  await page.mouse.click(starter.x, starter.y);
  await page.mouse.click(opener.x, opener.y);
  const ended = page
    .waitForFunction(done, undefined, { timeout: 300_000, polling: 100 })
    .then(() => performance.now() - started);
  const watched = await keepClicking(page, toggle, ended);
  const longestTask = await endTrace();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  return { ...watched, milliseconds: await ended, longestTask };
}

async function placeOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await page.getByRole('button', { name, exact: true }).boundingBox();
  if (!box) throw new Error(`The panel shows no button ${name}.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function answering(rounds: readonly Round[]): Answering {
  const clicks = rounds.flatMap((round) => round.clicks).sort((a, b) => a - b);
  const longest = new Map<string, number>();
  for (const { step, duration } of rounds.flatMap(({ longTasks }) => longTasks)) {
    longest.set(step, Math.max(duration, longest.get(step) ?? 0));
  }
  return {
    milliseconds: median(rounds.map(({ milliseconds }) => milliseconds)),
    clicks: clicks.length,
    slowest: clicks[clicks.length - 1] ?? Infinity,
    p95: clicks[Math.ceil(clicks.length * 0.95) - 1] ?? Infinity,
    longestTask: Math.max(...rounds.map(({ longestTask }) => longestTask)),
    blocked: [...longest].map(([step, time]) => ({ step, longest: time })),
  };
}

/** The goals of the panel beside what was reached. */
export function goalsOfPanel({ look, build }: PanelFigures): Judged[] {
  const judged = (what: string, reached: number): Judged => ({
    workload: 'panel',
    goal: `slowest answer to a click while ${what}`,
    most: MOST_FOR_A_CLICK,
    reached,
    unit: 'ms',
    met: reached <= MOST_FOR_A_CLICK,
  });
  return [judged('it looks at the list', look.slowest), judged('it builds a report', build.slowest)];
}

/** The section of the panel in words. */
export function panelTable({ customers, look, build }: PanelFigures): string {
  return [
    `The panel on Excel with ${customers.toLocaleString('en')} customers, clicked all the while (goal: within ${MOST_FOR_A_CLICK} ms)`,
    ...line('looking at the list', look),
    ...line('building a report card', build),
  ].join('\n');
}

function line(what: string, { milliseconds, clicks, slowest, p95, longestTask, blocked }: Answering): string[] {
  const stretches = blocked.map(({ step, longest }) => `${Math.round(longest)} ms${step && ` (${step})`}`);
  return [
    `  ${what.padEnd(23)} ${(milliseconds / 1000).toFixed(1)} s; ${clicks} clicks: slowest answer ${Math.round(slowest)} ms, p95 ${Math.round(p95)} ms, ${slowest <= MOST_FOR_A_CLICK ? 'met' : 'NOT MET'}`,
    `  ${''.padEnd(23)} longest task ${Math.round(longestTask)} ms of processor time; longest stretches without an answer: ${stretches.join(', ') || 'below 50 ms'}`,
  ];
}
