import { useId, type ReactNode } from 'react';
import { Box, Text } from '@backstage/ui';
import styles from './Panel.module.css';

/** A titled part of a page. */
export function Panel(props: {
  title: string;
  /** One quiet line under the title: what the figures are over, or what they rest on. */
  note?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <Box
      as="section"
      bg="neutral"
      aria-labelledby={id}
      className={styles.panel}
    >
      <div className={styles.header}>
        <div>
          <Text as="h2" variant="title-x-small" weight="bold" id={id}>
            {props.title}
          </Text>
          {props.note && <p className={styles.note}>{props.note}</p>}
        </div>
        {props.actions}
      </div>
      {props.children}
    </Box>
  );
}
