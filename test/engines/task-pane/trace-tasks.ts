import type { Browser, CDPSession } from 'playwright-core';

/** What is used of an event of Chromium's trace ("Trace Event Format"); times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly name?: string };
  /** Processor time of the thread; what other threads took meanwhile is not in it. */
  readonly tdur?: number;
}

/**
 * Notes every task on the main threads of pages. The returned function ends that and gives the processor time of the
 * longest in milliseconds, which says what a page does by itself, whatever else runs on the machine.
 */
export async function traceTasks(browser: Browser): Promise<() => Promise<number>> {
  const session: CDPSession = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
    const pages = new Set(
      events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread),
    );
    const tasks = events.filter((event) => event.name.endsWith('RunTask') && pages.has(thread(event)));
    return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
  };
}
