import type { Assessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatAllowed, formatPlural } from '../../format';
import { ResidencyPill } from '../shared';
import { VerdictCell } from './VerdictCell';
import styles from './VerdictCell.module.css';

/** May the data lie where it lies: the verdict, the rule, and the places that were held against it. */
export function ResidencyVerdict({ assessment }: { assessment: Assessment }) {
  const { status, allowed, places } = assessment.residency;
  const breaches = places.filter(place => place.verdict === 'breach');
  const unknown = places.filter(place => place.verdict === 'unknown');

  return (
    <VerdictCell
      title="Residency"
      verdict={<ResidencyPill status={status} size="large" />}
    >
      <p>
        {allowed
          ? `Allowed: ${formatAllowed(allowed)}`
          : 'No rule is stated: add spec.mlModel.residency'}
      </p>
      <p className={styles.quiet}>
        {[
          places.length > 0
            ? `${formatPlural(places.length, 'place')} checked`
            : 'no place is known',
          breaches.length > 0 && `${breaches.length} outside the rule`,
          allowed && unknown.length > 0 && `${unknown.length} unknown`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </VerdictCell>
  );
}
