import { useMemo } from 'react';
import {
  ComposableMap,
  Geographies,
  Geography,
  Marker,
} from 'react-simple-maps/core';
import { feature } from 'topojson-client';
import topology from 'world-atlas/countries-50m.json';
import { useLocale } from '../../format';
import { toMapNames } from './countryNames';
import { fitView } from './fitView';
import { groupSites, nameOf, offsetOf } from './groupSites';
import { SiteDot } from './SiteDot';
import type { MapSite } from './toMapSites';
import styles from './SiteMap.module.css';

const SIZE = { width: 640, height: 400 };
const countries = feature(topology, topology.objects.countries);

/** A map of the sites with the allowed countries tinted. Decorative for screen readers: the table says the same. */
export function SiteMap(props: { sites: MapSite[]; allowed: string[] }) {
  const { t, format } = useLocale();
  const { sites, allowed } = props;
  const view = useMemo(
    () =>
      fitView(
        sites.map(site => site.coordinates),
        SIZE,
      ),
    [sites],
  );
  const tinted = useMemo(() => toMapNames(allowed), [allowed]);
  const isAnywhere = allowed.some(code => code.toLowerCase() === 'any');

  return (
    <div className={styles.map} aria-hidden>
      <ComposableMap
        {...SIZE}
        projection="geoMercator"
        projectionConfig={view}
        className={styles.svg}
      >
        <Geographies geography={countries}>
          {({ geographies }) =>
            geographies.map(geography => (
              <Geography
                key={geography.rsmKey}
                geography={geography}
                tabIndex={-1}
                className={styles.country}
                data-allowed={
                  isAnywhere ||
                  tinted.has(String(geography.properties?.name)) ||
                  undefined
                }
              />
            ))
          }
        </Geographies>
        {groupSites(sites, view).map(group => (
          <Marker key={group.sites[0].id} coordinates={group.coordinates}>
            {group.sites.map((site, index) => (
              <g
                key={site.id}
                transform={`translate(${offsetOf(
                  index,
                  group.sites.length,
                )} 0)`}
              >
                <title>
                  {t('whereItRuns.map.site', {
                    place: site.place,
                    provider: site.provider,
                    deployments: site.deployments.join(
                      t('format.listSeparator'),
                    ),
                  })}
                </title>
                <SiteDot role={site.role} />
              </g>
            ))}
            <text className={styles.name} y={28}>
              {nameOf(group, format)}
            </text>
          </Marker>
        ))}
      </ComposableMap>
    </div>
  );
}
