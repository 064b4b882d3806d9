import { contractTable, DAYS } from '../customers/table-argument';
import type { FunctionAnswer } from './function-entry';
import { ledgerCard, ledgerTrend } from './ledger-tables';
import { contractCard, contractTrend, namesOf, unitFrom } from './period-tables';
import { settledTable, type TableArguments } from './settled-table';
import { snapshotCard, snapshotTrend } from './snapshot-tables';
import { statusCard, statusTrend } from './status-tables';

/** REPORTCARD of a table whose layout has to be looked into (§2). */
export function reportCardOfAny(args: TableArguments): FunctionAnswer {
  const settled = settledTable(args);
  switch (settled.layout) {
    case 'contracts':
      return contractCard(contractTable(args.table, namesOf(args), DAYS, args.settings), args);
    case 'transactions':
      return ledgerCard(args);
    case 'status':
      return statusCard(settled, args);
    default:
      return snapshotCard(settled, args);
  }
}

/** GROWTHTREND of a table whose layout has to be looked into (§2). */
export function growthTrendOfAny(args: TableArguments): FunctionAnswer {
  const settled = settledTable(args);
  switch (settled.layout) {
    case 'contracts':
      return contractTrend(contractTable(args.table, namesOf(args), DAYS, args.settings), args);
    case 'transactions':
      return ledgerTrend(args, unitFrom(args.unit) ?? 'month');
    case 'status':
      return statusTrend(settled, args, unitFrom(args.unit));
    default:
      return snapshotTrend(settled, args, unitFrom(args.unit));
  }
}
