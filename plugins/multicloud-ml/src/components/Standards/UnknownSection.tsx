import type { Standard } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';

/** What unknown, withheld and not applicable mean, and what they do not. */
export function UnknownSection({ standard }: { standard: Standard }) {
  const { t, format } = useLocale();
  return (
    <>
      <p>{t('standards.unknown.text')}</p>
      <p>{t('standards.unknown.never')}</p>
      <p>
        {t('standards.unknown.withheld', {
          share: format.percent(standard.leastCoverage),
        })}
      </p>
      <p>{t('standards.unknown.notApplicable')}</p>
      <p>{t('standards.unknown.recovery')}</p>
    </>
  );
}
