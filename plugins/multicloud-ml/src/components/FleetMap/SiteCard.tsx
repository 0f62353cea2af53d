import type { SiteSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import type { MapSize } from './mapView';
import { boxOf, type MapMark } from './placeSites';
import { roleWords, siteName, spendWords } from './siteWords';
import styles from './SiteCard.module.css';

/** More would cover the map that they are to explain. */
const SHOWN = 6;
/** What the style sheet allows it, in pixels, and some room. */
const WIDEST = 300;

/** The figures of the dot that is pointed at. Hidden from screen readers: the dot's own name says the same. */
export function SiteCard(props: {
  mark: MapMark;
  /** One of the sites of the mark; none: all of them. */
  siteId?: string;
  size: MapSize;
  costHidden: boolean;
}) {
  const { mark, siteId, size, costHidden } = props;
  const { t } = useLocale();
  const sites = mark.sites
    .filter(({ id }) => siteId === undefined || id === siteId)
    .map(({ site }) => site);
  const isLeft = mark.left > size.width / 2;
  const away = boxOf(mark).halfWidth + 8;
  // On a narrow map it rather covers its dot than leave the map.
  const farthest = Math.max(size.width - WIDEST, 8);
  return (
    <div
      className={styles.card}
      aria-hidden
      style={{
        top: Math.min(Math.max(mark.top, 60), size.height - 60),
        ...(isLeft
          ? { right: Math.min(size.width - mark.left + away, farthest) }
          : { left: Math.min(mark.left + away, farthest) }),
      }}
    >
      {sites.slice(0, SHOWN).map(site => (
        <Figures
          key={`${site.provider}/${site.region}`}
          site={site}
          costHidden={costHidden}
          isShort={sites.length > 1}
        />
      ))}
      {sites.length > SHOWN && (
        <p>{t('map.more', { count: sites.length - SHOWN })}</p>
      )}
    </div>
  );
}

function Figures(props: {
  site: SiteSummary;
  costHidden: boolean;
  isShort: boolean;
}) {
  const { site, costHidden, isShort } = props;
  const locale = useLocale();
  const { t, format } = locale;
  const models = t('map.models', { count: site.models });
  if (isShort) {
    return (
      <p>
        <strong>{siteName(site, locale)}</strong> {models}
      </p>
    );
  }
  return (
    <>
      <p>
        <strong>{siteName(site, locale)}</strong>
      </p>
      <p>
        {format.provider(site.provider)}
        {site.country && ` · ${format.country(site.country)}`}
      </p>
      <p>{models}</p>
      <p>{roleWords(site, locale)}</p>
      <p>
        {t('map.spend.line', { spend: spendWords(site, costHidden, locale) })}
      </p>
    </>
  );
}
