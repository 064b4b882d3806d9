import type { BuildProgress, BuiltReport, PanelHost, ReportRequest, TableLook } from '../../core/host';
import type { Seen } from '../wire';
import { callServer } from './script-run';

/** How often a running build is asked how far it is, in milliseconds. */
const ASK_EVERY = 1_000;

/** Google Sheets as the panel sees it: every question goes to the server part of this script. */
export function sheetsHost(): PanelHost {
  /** What the latest look at each tab learned, which saves the build from asking again. */
  const seen = new Map<string, Seen>();
  return {
    kind: 'sheets',
    async look(options = {}): Promise<TableLook> {
      const look = await callServer('customerMathLook', options);
      seen.set(look.sheet, look.seen);
      return look;
    },
    build: (request, progress) => build(request, progress, seen.get(request.sheet)),
    refresh: ({ id }, progress) => watched(progress, (token) => callServer('customerMathRefresh', { id, token })),
    async showTab({ id }) {
      await callServer('customerMathShowTab', { id });
    },
    async selectRows(sheet, rows) {
      await callServer('customerMathSelectRows', { sheet, rows });
    },
    async insertSampleData() {
      await callServer('customerMathInsertSample', {});
    },
    functionHelp: () => callServer('customerMathFunctionHelp', {}),
  };
}

async function build(report: ReportRequest, progress: BuildProgress, seen: Seen | undefined): Promise<BuiltReport> {
  const built = await watched(progress, (token) =>
    callServer('customerMathBuild', { report, token, ...(seen ? { seen } : {}) }),
  );
  if (!progress.signal.aborted) return built;
  await callServer('customerMathDiscard', { ids: [built.tab.id, built.movementsTab.id] });
  throw cancelled();
}

/** Runs what writes a report: asks how far it is meanwhile, and passes a Cancel on. One that arrives too late is the caller's. */
async function watched(
  { signal, onStep }: BuildProgress,
  work: (token: string) => Promise<BuiltReport>,
): Promise<BuiltReport> {
  if (signal.aborted) throw cancelled();
  const token = newToken();
  onStep('reading');
  signal.addEventListener('abort', () => void callServer('customerMathCancel', { token }).catch(() => undefined));
  const timer = setInterval(() => {
    callServer('customerMathProgress', { token })
      .then((step) => step && onStep(step))
      .catch(() => undefined);
  }, ASK_EVERY);
  try {
    return await work(token);
  } finally {
    clearInterval(timer);
  }
}

function cancelled(): Error {
  return Object.assign(new Error('Cancelled. Nothing was changed.'), { name: 'AbortError' });
}

/** Unlike any other build's; it is not a secret. */
function newToken(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}
