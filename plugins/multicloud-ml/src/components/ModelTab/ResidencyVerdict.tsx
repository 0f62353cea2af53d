import type { Assessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { ResidencyPill } from '../shared';
import { VerdictCell } from './VerdictCell';
import styles from './VerdictCell.module.css';

/** May the data lie where it lies: the verdict, the rule, and the places that were held against it. */
export function ResidencyVerdict({ assessment }: { assessment: Assessment }) {
  const { t, format } = useLocale();
  const { status, allowed, places } = assessment.residency;
  const breaches = places.filter(place => place.verdict === 'breach');
  const unknown = places.filter(place => place.verdict === 'unknown');

  return (
    <VerdictCell
      title={t('modelTab.residency.title')}
      verdict={<ResidencyPill status={status} size="large" />}
    >
      <p>
        {allowed
          ? t('modelTab.residency.allowed', { places: format.allowed(allowed) })
          : t('modelTab.residency.noRule')}
      </p>
      <p className={styles.quiet}>
        {[
          places.length > 0
            ? t('modelTab.residency.checked', { count: places.length })
            : t('modelTab.residency.noPlace'),
          breaches.length > 0 &&
            t('modelTab.residency.breaches', { count: breaches.length }),
          allowed &&
            unknown.length > 0 &&
            t('modelTab.residency.unknown', { count: unknown.length }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </VerdictCell>
  );
}
