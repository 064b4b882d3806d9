import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { numberWords } from './panel-words';

/** Texts of more letters than these are broken into lines: labels, and sentences. */
const LABEL = 18;
const SENTENCE = 40;

const useStyles = makeStyles({
  box: {
    maxHeight: '210px',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    padding: '3px 8px',
    textAlign: 'left',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    'tr:last-child > &': { borderBottomStyle: 'none' },
  },
  header: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  label: { minWidth: '96px', whiteSpace: 'normal' },
  sentence: { minWidth: '170px' },
});

type Cell = string | number;

interface AnswerTableProps {
  readonly rows: readonly (readonly Cell[])[];
  readonly label: string;
}

/** The table that a function gives, in a small window of its own that scrolls both ways. */
export function AnswerTable({ rows, label }: AnswerTableProps) {
  const styles = useStyles();
  // Labels that stand beside the rows of the data are a single column, and have no header
  const hasHeader = (rows[0]?.length ?? 0) > 1;
  const header = hasHeader ? rows[0] : undefined;
  const body = hasHeader ? rows.slice(1) : rows;
  const look = (cell: Cell) =>
    mergeClasses(
      styles.cell,
      typeof cell === 'number' && styles.number,
      typeof cell === 'string' && cell.length > LABEL && styles.label,
      typeof cell === 'string' && cell.length > SENTENCE && styles.sentence,
    );
  const isNumeric = (column: number) => body.some((row) => typeof row[column] === 'number');
  return (
    // In the tab order, so that it can be scrolled by keyboard
    <div className={styles.box} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        {header && (
          <thead>
            <tr>
              {header.map((cell, column) => (
                <th
                  key={column}
                  scope="col"
                  className={mergeClasses(look(cell), styles.header, isNumeric(column) && styles.number)}
                >
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={look(cell)}>
                  {typeof cell === 'number' ? numberWords(cell) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
