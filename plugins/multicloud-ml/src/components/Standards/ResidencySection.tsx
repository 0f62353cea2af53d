import { RESIDENCY_STATUSES } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { ResidencyPill } from '../shared';

/** How residency is judged. */
export function ResidencySection() {
  const { t } = useLocale();
  return (
    <>
      <p>{t('standards.residency.text')}</p>
      <dl>
        {RESIDENCY_STATUSES.map(status => (
          <div key={status}>
            <dt>
              <ResidencyPill status={status} />
            </dt>
            <dd>{t(`standards.residency.${status}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
