import type { SiteSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiFocus3Line } from '@remixicon/react';
import { useLocale } from '../../format';
import { concentrationOfModels, concentrationOfSpend } from './concentration';
import { siteId } from './measure';
import { siteName } from './siteWords';
import styles from './Concentration.module.css';

/** How much of the fleet shares one fate, in one line. */
export function Concentration(props: {
  sites: SiteSummary[];
  currency?: string;
  costHidden: boolean;
}) {
  const { sites, currency, costHidden } = props;
  const locale = useLocale();
  const { t, format } = locale;
  const models = concentrationOfModels(sites);
  const spend =
    currency === undefined ? undefined : concentrationOfSpend(sites, currency);
  if (!models) return null;

  const share = format.percent(models.share);
  const site = siteName(models.site, locale);
  const spent = spend && {
    spendShare: format.percent(spend.share),
    currency: currency ?? '',
    spendSite: siteName(spend.site, locale),
  };
  const words = () => {
    if (!spend || !spent) {
      return t('map.concentration.models', { share, site });
    }
    return siteId(spend.site) === siteId(models.site)
      ? t('map.concentration.both', { share, site, ...spent })
      : t('map.concentration.apart', { share, site, ...spent });
  };
  return (
    <p className={styles.line}>
      <RiFocus3Line aria-hidden className={styles.icon} />
      <span>
        {words()}{' '}
        <small>
          {t(`map.concentration.${costHidden ? 'basisHidden' : 'basis'}`)}
        </small>
      </span>
    </p>
  );
}
