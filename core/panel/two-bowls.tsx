import { makeStyles, tokens } from '@fluentui/react-components';
import { gainAndLoss } from './theme';
import { useColorScheme } from './use-color-scheme';

/** Marbles lie in rows from the bottom up: [centre, height] in a bowl 100 wide. */
const CAME: readonly (readonly [number, number])[] = [
  [35, 66],
  [50, 66],
  [65, 66],
  [43, 53],
  [58, 53],
];
const LEFT: readonly (readonly [number, number])[] = [
  [35, 66],
  [50, 66],
  [65, 66],
  [27, 53],
  [42, 53],
  [57, 53],
  [73, 53],
  [35, 40],
  [50, 40],
  [65, 40],
];

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', maxWidth: '230px', height: 'auto', margin: '8px auto 2px' },
  bowl: { fill: 'none', stroke: tokens.colorNeutralStroke1, strokeWidth: '1.6px' },
});

/** The picture of the question: a bowl for those who came, a bowl for those who left. Decoration: the text says it too. */
export function TwoBowls() {
  const styles = useStyles();
  const colors = gainAndLoss[useColorScheme()];
  return (
    <svg className={styles.picture} viewBox="0 0 230 82" aria-hidden="true" focusable="false">
      <Bowl x={5} marbles={CAME} color={colors.gain} className={styles.bowl} />
      <Bowl x={125} marbles={LEFT} color={colors.loss} className={styles.bowl} />
    </svg>
  );
}

interface BowlProps {
  readonly x: number;
  readonly marbles: readonly (readonly [number, number])[];
  readonly color: string;
  readonly className: string;
}

function Bowl({ x, marbles, color, className }: BowlProps) {
  return (
    <g transform={`translate(${x} 0)`}>
      {marbles.map(([cx, cy]) => (
        <circle key={`${cx} ${cy}`} cx={cx} cy={cy} r={6.6} fill={color} />
      ))}
      <ellipse cx={50} cy={14} rx={49} ry={5} className={className} />
      <path d="M1 14 C1 50 20 76 50 76 C80 76 99 50 99 14" className={className} />
    </g>
  );
}
