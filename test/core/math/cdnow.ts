import { buyingHistories } from '../../../core/customers/buying-histories';
import { readTransactions } from '../../../core/customers/transaction-list';

/** 30 September 1997: the first 39 weeks of the CDNOW sample are the calibration period of the papers. */
export const CALIBRATION_END = '1997-09-30';

/** The sample as a ledger with its header row: id, date as ISO text, dollars. */
export function cdnowLedger(rows: readonly (readonly string[])[]): (string | number)[][] {
  const lines = rows.map(([line]) => line!.trim().split(/\s+/) as [string, string, string, string, string]);
  return [
    ['Customer ID', 'Date', 'Amount'],
    ...lines.map(([id, , day, , dollars]) => [
      id,
      `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
      Number(dollars),
    ]),
  ];
}

export function cdnowBuyers(rows: readonly (readonly string[])[], asOf: number) {
  const list = readTransactions(cdnowLedger(rows), { id: 0, date: 1, amount: 2, segment: -1 });
  return buyingHistories(list, asOf);
}
