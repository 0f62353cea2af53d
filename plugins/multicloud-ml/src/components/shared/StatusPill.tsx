import type { ReactNode } from 'react';
import type { RemixiconComponentType } from '@remixicon/react';
import styles from './StatusPill.module.css';

/** What a verdict means, beside what it says: never the only carrier of it. */
export type Tone = 'good' | 'notice' | 'warning' | 'bad' | 'neutral';

/** A verdict as icon, word and colour together. */
export function StatusPill(props: {
  tone: Tone;
  icon: RemixiconComponentType;
  size?: 'small' | 'large';
  children: ReactNode;
}) {
  const { tone, icon: Icon, size = 'small', children } = props;
  return (
    <span className={styles.pill} data-tone={tone} data-size={size}>
      <Icon className={styles.icon} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
