import type { PanelHost, RoleChoice, TableLook } from '../../../../core/host';
import { mountPanel } from '../../../../core/panel/mount-panel';
import { openDays, reportLook, telcoLook, telcoReport } from '../telco-look';

/** The page of the browser test: the real panel over a host whose behaviour the test sets through `window.fake`. */
interface Fake {
  look: 'telco' | 'no table' | 'no end date' | 'many segments' | 'open days' | 'orders' | 'report';
  build: 'works' | 'fails' | 'waits' | 'half done';
  help: 'works' | 'fails';
  /** Everything the panel asked for, as the test reads it. */
  asked: { name: string; with: unknown }[];
}

declare global {
  interface Window {
    fake: Fake;
  }
}

const wanted = new URLSearchParams(location.search);
window.fake = {
  look: (wanted.get('look') ?? 'telco') as Fake['look'],
  build: (wanted.get('build') ?? 'works') as Fake['build'],
  help: (wanted.get('help') ?? 'works') as Fake['help'],
  asked: [],
};

const ask = (name: string, what: unknown): void => {
  window.fake.asked.push({ name, with: JSON.parse(JSON.stringify(what)) as unknown });
};

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** As a list of orders is recognised, which has a formula instead. */
const ORDER_ROLES: RoleChoice = { start: null, end: null };

const host: PanelHost = {
  kind: 'excel',
  async look(options = {}) {
    ask('look', options);
    await pause(10);
    if (window.fake.look === 'no table') throw new Error('The sheet “Notes” is empty.');
    if (window.fake.look === 'report') return reportLook;
    const recognised = { 'no end date': { end: null }, orders: ORDER_ROLES }[window.fake.look as string] ?? {};
    return withRoles(lookNow(), { ...recognised, ...options.roles });
  },
  async build(request, { onStep, signal }) {
    ask('build', request);
    onStep('reading');
    await pause(10);
    onStep('counting', window.fake.build === 'half done' ? 0.5 : undefined);
    if (window.fake.build === 'waits' || window.fake.build === 'half done') {
      await new Promise<void>((done) => signal.addEventListener('abort', () => done()));
      await pause(50);
      throw Object.assign(new Error('cancelled'), { name: 'AbortError' });
    }
    if (window.fake.build === 'fails') {
      throw new Error('The workbook is protected. Remove its protection (Review, Protect workbook) and build again.');
    }
    onStep('writing report card');
    return telcoReport;
  },
  async refresh(tab, { onStep }) {
    ask('refresh', tab);
    onStep('reading');
    await pause(10);
    onStep('writing report card');
    return { ...telcoReport, moved: 'Incoming 1,051 → 1,053, outgoing 1,869 as before.' };
  },
  async showTab(tab) {
    ask('showTab', tab);
  },
  async selectRows(sheet, rows) {
    ask('selectRows', { sheet, rows });
  },
  async insertSampleData() {
    ask('insertSampleData', {});
    window.fake.look = 'telco';
  },
  async functionHelp() {
    ask('functionHelp', {});
    await pause(10);
    if (window.fake.help === 'fails') throw new Error('The list of functions could not be loaded.');
    // A file of its own, as on Excel: the weight of the page is that of the panel
    const { functionHelp } = await import('../../../../core/functions/function-help');
    return functionHelp();
  },
};

function lookNow(): TableLook {
  if (window.fake.look === 'many segments') {
    return {
      ...telcoLook,
      columns: telcoLook.columns.map((column) => ({
        ...column,
        header: `${column.header} as the billing department calls it since the migration`,
      })),
      segments: Array.from({ length: 200 }, (_, index) =>
        `Region ${index + 1} with a name that somebody made exactly as long as sixty`.slice(0, 60),
      ),
    };
  }
  return window.fake.look === 'open days' ? { ...telcoLook, dateQuestion: openDays } : telcoLook;
}

function withRoles(look: TableLook, chosen: RoleChoice): TableLook {
  const roles = look.roles.map((role) => {
    const column = chosen[role.role];
    return column === undefined ? role : { ...role, column };
  });
  if (!roles.some(({ required, column }) => required && column === null)) return { ...look, roles };
  return {
    ...look,
    roles,
    layout: 'unknown',
    sentence: 'Customers!A1:H7044 is no customer list yet: no column says the day a customer left.',
    customers: 0,
    segments: [],
    notes: [],
    periods: [],
    suggestedPeriod: null,
    ...(window.fake.look === 'orders' && {
      sentence:
        'Customers!A1:H7044 is no customer list yet: no column says the day a customer came or the day a customer left. It looks like a transaction list: one row per purchase, with a day and an amount. The report card takes contract lists; a formula counts this one.',
      formula: `=CUSTOMERMATH('Customers'!A1:H7044,"2026-Q3")`,
    }),
  };
}

const root = document.createElement('div');
document.body.append(root);
mountPanel(root, host);
