import type { ReactNode } from 'react';
import { Box } from '@backstage/ui';
import styles from './SimpleTable.module.css';

/**
 * A small table that is read, not worked with: a caption for screen readers, its own scroll when the page is narrow. Put
 * `data-align="end"` on the cells of numbers.
 */
export function SimpleTable(props: {
  caption: string;
  head: ReactNode;
  children: ReactNode;
}) {
  return (
    // Focusable, so that the keyboard can scroll what a narrow page cuts off.
    <Box
      className={styles.scroll}
      role="group"
      aria-label={props.caption}
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption className={styles.caption}>{props.caption}</caption>
        <thead>
          <tr>{props.head}</tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </Box>
  );
}
