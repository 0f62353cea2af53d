import type { ReactNode } from 'react';
import { Box } from '@backstage/ui';
import styles from './FigureStrip.module.css';

/** The figures that are read first, side by side where there is room. */
export function FigureStrip(props: {
  /** How many figures there are, so that they fill whole rows. */
  count?: 3 | 4 | 6;
  children: ReactNode;
}) {
  return (
    <Box bg="neutral" className={styles.frame}>
      <dl className={styles.figures} data-count={props.count ?? 6}>
        {props.children}
      </dl>
    </Box>
  );
}

/** One figure: what it is, the figure itself, and what it rests on. */
export function Figure(props: {
  title: string;
  figure: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.cell}>
      <dt className={styles.title}>{props.title}</dt>
      <dd className={styles.figure}>{props.figure}</dd>
      <dd className={styles.note}>{props.children}</dd>
    </div>
  );
}
