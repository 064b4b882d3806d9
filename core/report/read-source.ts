import { isBlank, plainCell } from '../customers/cell';
import { readContracts, type ContractList } from '../customers/contract-list';
import {
  columnContents,
  recogniseColumns,
  type ColumnContent,
  type RecognisedRole,
} from '../customers/recognise-columns';
import { contractColumns } from '../customers/table-argument';
import { CustomerMathError } from '../errors';
import type { RoleChoice, SourceTable } from '../host';

/** A source table with its columns recognised. */
export interface ReadSource {
  readonly rows: readonly (readonly unknown[])[];
  readonly contents: readonly ColumnContent[];
  readonly roles: readonly RecognisedRole[];
  /** "A1:K7044" */
  readonly range: string;
  readonly rowsWithContent: number;
}

/** Recognises the columns of a table; throws when there is nothing to recognise. */
export function readSource(source: SourceTable, chosen: RoleChoice | undefined): ReadSource {
  const rows = withoutBlankEdges(source.rows);
  if (rows.length < 2) {
    throw new CustomerMathError(
      'value',
      `The sheet "${source.sheet}" holds no table: put the customers below a header row, or open the sheet that has them.`,
    );
  }
  const contents = columnContents(rows);
  const width = contents.length;
  return {
    rows,
    contents,
    roles: recogniseColumns(contents, chosen),
    range: `${columnLetter(source.firstColumn)}${source.firstRow}:${columnLetter(source.firstColumn + width - 1)}${source.firstRow + rows.length - 1}`,
    rowsWithContent: rows.reduce(
      (n, row, index) => (index > 0 && row.some((cell) => !isBlank(plainCell(cell))) ? n + 1 : n),
      0,
    ),
  };
}

/** The contracts of a recognised source; messages name rows of the sheet. */
export function contractsOf(read: ReadSource, headerRow: number): ContractList {
  return readContracts(read.rows, contractColumns(read.roles), headerRow);
}

/** Without the blank rows at the foot, which a formatted sheet brings along. */
function withoutBlankEdges(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  let last = rows.length;
  while (last > 0 && (rows[last - 1] ?? []).every((cell) => isBlank(plainCell(cell)))) last -= 1;
  return rows.slice(0, last);
}

/** 0 → "A", 26 → "AA" */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
