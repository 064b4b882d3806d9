/** Run in the page before anything else: notes clicks, long tasks and what the panel says it is doing. */

/** What a page did while somebody kept clicking; times in milliseconds. */
export interface Watched {
  /** Per click, from the press of the mouse button to the frame that shows what came of it. */
  readonly clicks: readonly number[];
  /** Stretches of 50 ms or more in which the thread of the page could answer nothing, with what the panel said then. */
  readonly longTasks: readonly { readonly step: string; readonly duration: number }[];
  /** What the panel said, in turn. */
  readonly steps: readonly string[];
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

/** The nearest thing to "the frame is drawn": a task that is queued as the frame begins comes after it. */
function afterFrame(then: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  });
}

function noteStep(): void {
  const said = document.querySelector('[role=status]')?.textContent ?? '';
  if (said !== steps[steps.length - 1]?.said) steps.push({ from: performance.now(), said });
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
new MutationObserver(noteStep).observe(document, { childList: true, subtree: true, characterData: true });

window.startWatching = () => {
  [clicks, longTasks, steps] = [[], [], steps.slice(-1)];
};
window.watched = () => ({
  clicks,
  longTasks: longTasks.map(({ start, duration }) => ({ step: stepAt(start), duration })),
  steps: steps.map(({ said }) => said),
});
