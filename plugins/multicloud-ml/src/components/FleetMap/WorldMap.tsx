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

function drawCountries() {
  return (
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
  );
}

const Countries = memo(drawCountries);

/** The countries under the dots. Decorative: the table names every country. */
export function WorldMap(props: { view: MapView; size: MapSize }) {
  const { view, size } = props;
  const { width, height } = size;
  // The library draws 0°, 0° in the middle of the box.
  const right = width / 2 - view.x * view.scale;
  const down = height / 2 + view.y * view.scale;
  return (
    <div className={styles.map} aria-hidden>
      <ComposableMap
        width={width}
        height={height}
        projection="geoMercator"
        projectionConfig={PROJECTION}
        className={styles.svg}
      >
        <g
          transform={`translate(${right} ${down}) scale(${
            view.scale / DRAWN_AT
          }) translate(${-width / 2} ${-height / 2})`}
        >
          <Countries />
        </g>
      </ComposableMap>
    </div>
  );
}
