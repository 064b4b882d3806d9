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
  const { signal } = progress;
  if (signal.aborted) throw cancelled();
  const token = newToken();
  progress.onStep('reading');
  // A cancel that does not arrive is made good below.
  signal.addEventListener('abort', () => void callServer('customerMathCancel', { token }).catch(() => undefined));
  const timer = setInterval(() => {
    callServer('customerMathProgress', { token })
      .then((step) => step && progress.onStep(step))
      .catch(() => undefined);
  }, ASK_EVERY);
  try {
    const built = await callServer('customerMathBuild', {
      report,
      token,
      ...(seen ? { seen } : {}),
    });
    if (!signal.aborted) return built;
    await callServer('customerMathDiscard', { ids: [built.tab.id, built.movementsTab.id] });
    throw cancelled();
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
