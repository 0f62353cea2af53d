import type { ReactNode } from 'react';
import { Skeleton } from '@backstage/ui';
import { useLocale } from '../../format';
import { useFleetAdherence } from './AdherenceProvider';
import styles from './AdherenceFrame.module.css';

/** "Who meets it today": what it is told, its place while that loads, nothing when it cannot be told. */
export function AdherenceFrame({ children }: { children?: ReactNode }) {
  const { t } = useLocale();
  const { isLoading } = useFleetAdherence();
  if (children === undefined && !isLoading) return null;
  return (
    <div className={styles.frame}>
      <h5>{t('standards.adherence.title')}</h5>
      {children ?? <Skeleton width="100%" height="3rem" />}
    </div>
  );
}
