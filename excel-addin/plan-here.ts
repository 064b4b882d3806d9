import type { SourceTable } from '../core/host';
import { lookAtTable } from '../core/report/look-at-table';
import type { ReportPlan } from '../core/report/plan';
import { planAgain, planReport } from '../core/report/plan-report';
import { isCustomerList } from '../core/report/read-source';
import { listBlocks } from './list-blocks';
import type { Planner, ReportOutline } from './planner';

/** A planner on the thread that asks it. */
export function planHere(): Planner {
  let rows: unknown[][] = [];
  let table: SourceTable = { sheet: '', firstRow: 1, firstColumn: 0, rows };
  const blocks = new Map<string, ReturnType<typeof listBlocks>>();
  const outline = ({ tabs, ...report }: ReportPlan): ReportOutline => {
    const outlines = tabs.map((tab) => {
      if (tab.kind === 'page') return tab;
      blocks.set(tab.name, listBlocks(tab));
      return { ...tab, columns: tab.columns.map(({ values: _, ...column }) => column) };
    });
    return { ...report, tabs: outlines };
  };
  return {
    begin(place) {
      rows = [];
      table = { ...place, rows };
    },
    addRows(more) {
      for (const row of more) rows.push(row);
    },
    isCustomerList: async () => isCustomerList(table),
    look: async (roles, today, dates) => lookAtTable(table, roles, today, dates),
    plan: async (request, facts) => outline(planReport(table, request, facts)),
    async planAgain(tag, facts) {
      const { plan, moved } = planAgain(table, tag, facts);
      return { plan: outline(plan), moved };
    },
    nextBlock: async (list) => blocks.get(list)?.next().value ?? null,
  };
}
