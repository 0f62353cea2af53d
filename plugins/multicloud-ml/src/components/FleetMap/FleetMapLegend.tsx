import type { SiteSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { measureOf, type Measure } from './measure';
import { SiteShape } from './SiteShape';
import styles from './FleetMapLegend.module.css';

/** What shape, filling and size of a dot mean; only what is on the map. */
export function FleetMapLegend(props: {
  sites: SiteSummary[];
  measure: Measure;
}) {
  const { sites, measure } = props;
  const { t, format } = useLocale();
  const providers = [...new Set(sites.map(({ provider }) => provider))].sort();
  const hasUnknown = sites.some(site => measureOf(site, measure) === undefined);
  return (
    <figcaption className={styles.legend}>
      {providers.map(provider => (
        <Item key={provider} provider={provider} filled={1}>
          {format.provider(provider)}
        </Item>
      ))}
      <Item provider="aws" filled={1}>
        {t('map.legend.serving')}
      </Item>
      <Item provider="aws" filled={0.4}>
        {t('map.legend.both')}
      </Item>
      <Item provider="aws" filled={0}>
        {t('map.legend.standingBy')}
      </Item>
      {hasUnknown && (
        <Item provider="aws" filled={0} isKnown={false}>
          {t('map.legend.unknownSpend')}
        </Item>
      )}
      <span>
        {measure.by === 'models'
          ? t('map.legend.byModels')
          : t('map.legend.bySpend', { currency: measure.currency })}
      </span>
      <span id="fleet-map-keys">{t('map.legend.keys')}</span>
    </figcaption>
  );
}

function Item(props: {
  provider: string;
  filled: number;
  isKnown?: boolean;
  children: string;
}) {
  return (
    <span className={styles.item}>
      <svg viewBox="-13 -13 26 26" className={styles.dot} aria-hidden>
        <SiteShape
          provider={props.provider}
          radius={8}
          filled={props.filled}
          isKnown={props.isKnown}
        />
      </svg>
      {props.children}
    </span>
  );
}
