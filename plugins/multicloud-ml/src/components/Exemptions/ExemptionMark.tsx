import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Exemption } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiFileShield2Line } from '@remixicon/react';
import { useLocale } from '../../format';
import { StatusPill } from '../shared';
import styles from './ExemptionMark.module.css';

/** On what an exemption excuses: until when, why, and who answers for it. */
export function ExemptionMark({ exemption }: { exemption: Exemption }) {
  const { t, format } = useLocale();
  const { until, reason, requestedBy, approvedBy } = exemption;
  const requester = <EntityRefLink entityRef={requestedBy} />;
  return (
    <div className={styles.mark}>
      <StatusPill tone="neutral" icon={RiFileShield2Line}>
        {t('exemptions.mark.through', { day: format.billDay(until) })}
      </StatusPill>
      <p className={styles.reason}>{reason}</p>
      <p className={styles.people}>
        {approvedBy === undefined
          ? t('exemptions.mark.asked', { requester })
          : t('exemptions.mark.askedAndApproved', {
              requester,
              approver: <EntityRefLink entityRef={approvedBy} />,
            })}{' '}
        {t('exemptions.mark.counts')}
      </p>
    </div>
  );
}
