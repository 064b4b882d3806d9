import {
  assignedColumns,
  headerWords,
  namedBy,
  scoreOf,
  type ChosenColumns,
  type ColumnContent,
} from './recognise-columns';
import type { TransactionColumns } from './transaction-list';

/** The part a column of a transaction list plays. */
export type LedgerRole = keyof TransactionColumns;

/** As in the contract list; compound headers such as "InvoiceDate" are common in ledgers. */
const DATE_WORDS: readonly RegExp[] = [
  /^(date|day|(invoice|order|purchase|transaction|sale|sales|payment|booking|donation|visit|posting) ?(date|day))$/,
  /\b(date|day|time|timestamp|ordered|purchased|invoiced|booked|paid)\b/,
  /date$/,
];
const AMOUNT_WORDS: readonly RegExp[] = [
  /^(amount|value|revenue|sales|total|net|turnover|spend|(net|total|order|invoice|line|sales|transaction|purchase|donation) ?(amount|value|total|revenue|sales))$/,
  /\b(amount|value|revenue|sales|turnover|spend|donation|total)\b/,
  /\b(price|charges?|fees?|mrr|arr|premiums?|dues|contribution|payment|paid|net|dollars|eur|usd|gbp)\b/,
];

const ID_WORDS: readonly RegExp[] = [
  /^(customer|client|account|member|donor|patient|partner|subscriber|user|contact) ?(id|no\.?|nr\.?|number|code|key)$/,
  /^(customer|client|account|member|donor|patient|partner|subscriber|user|contact)$/,
  /^id$/,
];

const ORDER: readonly LedgerRole[] = ['date', 'id', 'amount', 'segment'];

/**
 * Guesses which column of a transaction list holds the customer, the day and the amount, by header
 * words and by what the column holds. Names given by the user win; no column plays two roles.
 */
export function recogniseLedgerColumns(
  contents: readonly ColumnContent[],
  chosen: ChosenColumns<LedgerRole>,
): TransactionColumns {
  return assignedColumns(ORDER, contents, chosen, ledgerScore);
}

/** Where customers come back in row after row, few different contents say nothing against an id. */
export function repeatedIdScore(content: ColumnContent): number {
  return Math.max(scoreOf('id', content), namedBy(ID_WORDS, headerWords(content.header)));
}

const SALE_DATE =
  /\b(invoice|order|purchase|transaction|sale|sales|payment|booking|donation|visit|posting) ?(date|day|time|on)|\b(ordered|purchased|invoiced|booked|paid)\b/;
/** Above days, such a word alone is their header. */
const SALE = /^(invoice|order|purchase|transaction|sale|payment|booking|donation)$/;

/** Whether the header of a column of days names the day of a sale, such as "Invoice date": a plain "Date" may be any day. */
export function isSaleDate(header: string): boolean {
  const words = headerWords(header);
  return SALE_DATE.test(words) || SALE.test(words);
}

function ledgerScore(role: LedgerRole, content: ColumnContent): number {
  const header = headerWords(content.header);
  switch (role) {
    case 'date': {
      const named = namedBy(DATE_WORDS, header);
      // A column that is named outright and holds something else is a fault to report, not another column.
      if (content.dates <= 0.5) return named === 3 ? 1 : 0;
      return named || (isSaleDate(content.header) ? 2 : content.numbers < 0.5 ? 1 : 0);
    }
    case 'amount': {
      const named = namedBy(AMOUNT_WORDS, header);
      return content.numbers > 0.8 && content.dates < 0.9 ? named : named === 3 ? 1 : 0;
    }
    case 'id':
      return repeatedIdScore(content);
    case 'segment':
      return scoreOf('segment', content);
  }
}
