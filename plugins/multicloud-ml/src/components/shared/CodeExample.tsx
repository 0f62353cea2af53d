import { Box } from '@backstage/ui';
import styles from './CodeExample.module.css';

/** YAML to copy from; scrolls by keyboard too. */
export function CodeExample(props: { label: string; children: string }) {
  return (
    <Box
      as="pre"
      role="group"
      tabIndex={0}
      aria-label={props.label}
      className={styles.code}
    >
      {props.children}
    </Box>
  );
}
