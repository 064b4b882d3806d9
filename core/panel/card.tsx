import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: '10px 12px 12px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
  },
  head: {
    minHeight: '24px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  corner: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface CardProps {
  readonly title: string;
  readonly corner?: ReactNode;
  readonly children?: ReactNode;
}

/** A titled box: one subject of the panel. */
export function Card({ title, corner, children }: CardProps) {
  const styles = useStyles();
  const titleId = useId();
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 className={styles.title} id={titleId}>
          {title}
        </h2>
        <span className={styles.corner}>{corner}</span>
      </div>
      {children}
    </section>
  );
}
