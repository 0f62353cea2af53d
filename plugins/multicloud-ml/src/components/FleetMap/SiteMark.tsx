import { Link } from '@backstage/ui';
import { useLocale } from '../../format';
import { offsetsOf, type MapMark } from './placeSites';
import { servingShare } from './measure';
import { SiteShape } from './SiteShape';
import { roleWords, siteName, spendWords } from './siteWords';
import { useModelsPath } from './useModelsPath';
import styles from './MapMarks.module.css';

/** One site, or those of one city side by side: each the way to its models. */
export function SiteMark(props: {
  mark: MapMark;
  costHidden: boolean;
  onShow: (siteId: string | undefined) => void;
}) {
  const { mark, costHidden, onShow } = props;
  const locale = useLocale();
  const { t, format } = locale;
  const pathOf = useModelsPath();
  const offsets = offsetsOf(mark.sites);
  return (
    <>
      {mark.sites.map(({ id, site, radius, isKnown }, index) => {
        const path = pathOf(site);
        const label = [
          `${siteName(site, locale)}, ${format.provider(site.provider)}`,
          t('map.models', { count: site.models }),
          roleWords(site, locale),
          t('map.spend.line', { spend: spendWords(site, costHidden, locale) }),
        ].join(' · ');
        const shape = (
          <svg
            width={2 * radius}
            height={2 * radius}
            viewBox={`${-radius} ${-radius} ${2 * radius} ${2 * radius}`}
            aria-hidden
          >
            <SiteShape
              provider={site.provider}
              radius={radius}
              filled={servingShare(site)}
              isKnown={isKnown}
            />
          </svg>
        );
        return (
          <li
            key={id}
            className={styles.mark}
            style={{ left: mark.left + offsets[index], top: mark.top }}
            onMouseEnter={() => onShow(id)}
            onMouseLeave={() => onShow(undefined)}
            onFocus={() => onShow(id)}
            onBlur={() => onShow(undefined)}
          >
            {path ? (
              <Link href={path} aria-label={label} className={styles.target}>
                {shape}
              </Link>
            ) : (
              <span role="img" aria-label={label} className={styles.target}>
                {shape}
              </span>
            )}
          </li>
        );
      })}
    </>
  );
}
