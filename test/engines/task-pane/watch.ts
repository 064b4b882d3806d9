/** Run in the page before anything else: notes clicks, long tasks and what the panel says it is doing. */

/** What a page did while somebody kept clicking; times in milliseconds. */
export interface Watched {
  /** Per click, from the press of the mouse button to the frame that shows what came of it. */
  readonly clicks: readonly number[];
  /** Stretches of 50 ms or more in which the thread of the page could answer nothing, with the step of the build or "". */
  readonly longTasks: readonly { readonly step: string; readonly duration: number }[];
  /** The steps of a build as the panel said them, in turn. */
  readonly steps: readonly string[];
  /** How far the bar of the progress was, in turn; −1 where it did not say. */
  readonly shares: readonly number[];
}

declare global {
  interface Window {
    /** Forgets what was noted so far. */
    startWatching(): void;
    watched(): Watched;
  }
}

let pressed = 0;
let clicks: number[] = [];
let longTasks: { start: number; duration: number }[] = [];
let steps: { from: number; said: string }[] = [];
let shares: number[] = [];

/** The nearest thing to "the frame is drawn": a task that is queued as the frame begins comes after it. */
function afterFrame(then: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  });
}

function noteProgress(): void {
  const bar = document.querySelector('[role=progressbar]');
  const said = bar ? (document.querySelector('[role=status]')?.textContent ?? '') : '';
  if (said !== steps[steps.length - 1]?.said) steps.push({ from: performance.now(), said });
  const share = Number(bar?.getAttribute('aria-valuenow') ?? -1);
  if (bar && share !== shares[shares.length - 1]) shares.push(share);
}

function stepAt(time: number): string {
  return steps.reduce((found, { from, said }) => (from <= time ? said : found), '');
}

addEventListener('mousedown', ({ timeStamp }) => (pressed = timeStamp), true);
addEventListener(
  'click',
  () => {
    const from = pressed;
    afterFrame(() => clicks.push(performance.now() - from));
  },
  true,
);
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, duration });
}).observe({ type: 'longtask', buffered: true });
new MutationObserver(noteProgress).observe(document, {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['aria-valuenow'],
});

window.startWatching = () => {
  [clicks, longTasks, steps, shares] = [[], [], [], []];
};
window.watched = () => ({
  clicks,
  longTasks: longTasks.map(({ start, duration }) => ({ step: stepAt(start), duration })),
  steps: steps.flatMap(({ said }) => said || []),
  shares,
});
