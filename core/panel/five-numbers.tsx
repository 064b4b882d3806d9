import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReportSummary } from '../report/plan';
import { SMALL } from './text-styles';
import { gainAndLoss } from './theme';
import { useColorScheme } from './use-color-scheme';

type FiveNumber = ReportSummary['fiveNumbers'][number];

const useStyles = makeStyles({
  list: { margin: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: '12px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  answer: { margin: 0, minWidth: 0, textAlign: 'right', overflowWrap: 'anywhere' },
  customers: {
    display: 'block',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  value: {
    display: 'block',
    ...SMALL,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** The five numbers a meeting opens with: customers in large, their value below. */
export function FiveNumbers({ numbers }: { readonly numbers: readonly FiveNumber[] }) {
  const styles = useStyles();
  const colors = gainAndLoss[useColorScheme()];
  return (
    <dl className={styles.list}>
      {numbers.map((number) => {
        const side = gainOrLoss(number);
        return (
          <div key={number.label} className={styles.row}>
            <dt className={styles.label}>{number.label}</dt>
            <dd className={styles.answer}>
              <span className={styles.customers} style={side ? { color: colors[side] } : {}}>
                {number.customers}
              </span>
              {number.value !== '' && <span className={styles.value}>{number.value}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Customers who came are gain, customers who left are loss, and the net is what its sign says. */
function gainOrLoss({ label, customers }: FiveNumber): 'gain' | 'loss' | null {
  if (/^incoming/i.test(label)) return 'gain';
  if (/^outgoing/i.test(label)) return 'loss';
  if (!/^net/i.test(label)) return null;
  if (/^[−-]/.test(customers)) return 'loss';
  return /[1-9]/.test(customers) ? 'gain' : null;
}
