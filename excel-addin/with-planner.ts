import { plannerBehind, PlannerLost } from './plan-over-port';
import type { Planner } from './planner';

/** How long a worker may take to load, in milliseconds; it loads while the sheet is read. */
const PATIENCE = 10_000;

/** Whatever kept a worker from running is still there the next time. */
let workersFail = false;

/**
 * Does a piece of work with a planner in a thread of its own, so that the panel stays free. Where there are no
 * workers, or when the worker does not load or goes away, the work is done (again) on this thread.
 */
export async function withPlanner<Result>(work: (planner: Planner) => Promise<Result>): Promise<Result> {
  if (!workersFail && typeof Worker !== 'undefined') {
    try {
      return await withWorker(work);
    } catch (error) {
      if (!(error instanceof PlannerLost)) throw error;
      workersFail = true;
    }
  }
  const { planHere } = await planningHere();
  return work(planHere());
}

/** @throws PlannerLost when the worker fails, whatever it is then doing */
async function withWorker<Result>(work: (planner: Planner) => Promise<Result>): Promise<Result> {
  const worker = startWorker();
  const planner = plannerBehind(worker);
  worker.addEventListener('error', (event) => {
    // It is told here, and the work goes on without it.
    event.preventDefault();
    planner.lose();
  });
  worker.addEventListener('messageerror', () => planner.lose());
  const tooLate = setTimeout(() => planner.lose(), PATIENCE);
  void planner.ready.then(() => clearTimeout(tooLate));
  try {
    return await work(planner);
  } finally {
    clearTimeout(tooLate);
    worker.terminate();
  }
}

function startWorker(): Worker {
  try {
    return new Worker(/* webpackChunkName: "planner" */ new URL('./planner-worker.ts', import.meta.url));
  } catch {
    throw new PlannerLost(); // a policy of the page or of the browser forbids it
  }
}

async function planningHere(): Promise<typeof import('./plan-here')> {
  try {
    return await import(/* webpackChunkName: "plan-here" */ './plan-here');
  } catch {
    throw new Error(
      'A part of the panel could not be loaded. Check the connection, then close the panel and open it again.',
    );
  }
}
