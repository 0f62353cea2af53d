import { memo } from 'react';
import { ComposableMap, Geographies, Geography } from 'react-simple-maps/core';
import { feature } from 'topojson-client';
import topology from 'world-atlas/countries-50m.json';
import type { MapSize, MapView } from './mapView';
import styles from './WorldMap.module.css';

const countries = feature(topology, topology.objects.countries);

/** The countries are drawn once at this scale, and the drawing is moved: drawing them anew for each move would stutter. */
const DRAWN_AT = 100;
const ORIGIN: [number, number] = [0, 0];
const PROJECTION = { center: ORIGIN, scale: DRAWN_AT };

/** Around 0,0. */
function drawCountries() {
  return (
    <ComposableMap
      width={2}
      height={2}
      x={-1}
      y={-1}
      projection="geoMercator"
      projectionConfig={PROJECTION}
      className={styles.world}
    >
      <Geographies geography={countries}>
        {({ geographies }) =>
          geographies.map(geography => (
            <Geography
              key={geography.rsmKey}
              geography={geography}
              tabIndex={-1}
              className={styles.country}
            />
          ))
        }
      </Geographies>
    </ComposableMap>
  );
}

const Countries = memo(drawCountries);

/** The countries under the dots. Decorative: the table names every country. */
export function WorldMap(props: { view: MapView; size: MapSize }) {
  const { view, size } = props;
  const zoom = view.scale / DRAWN_AT;
  return (
    <svg
      className={styles.svg}
      viewBox={`0 0 ${size.width} ${size.height}`}
      aria-hidden
    >
      <g
        transform={`translate(${size.width / 2 - view.x * view.scale} ${
          size.height / 2 + view.y * view.scale
        }) scale(${zoom})`}
      >
        <Countries />
      </g>
    </svg>
  );
}
