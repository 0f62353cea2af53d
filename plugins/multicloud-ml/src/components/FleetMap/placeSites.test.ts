import * as fc from 'fast-check';
import { createSiteDirectory } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { exampleSite } from '../../__testUtils__/exampleSites';
import {
  fitPoints,
  panView,
  scaleLimits,
  toScreen,
  toWorld,
  zoomToPoints,
  zoomView,
} from './mapView';
import { clusterRadius, placeSites, toMapSites } from './placeSites';

const size = { width: 960, height: 480 };
const regions = createSiteDirectory().all();
const sitesOf = (all: Array<{ provider: string; region: string }>) =>
  toMapSites(
    all.map(({ provider, region }, index) =>
      exampleSite(provider, region, { models: 1 + (index % 17) }),
    ),
    { by: 'models' },
  );
const someRegions = fc.uniqueArray(fc.constantFrom(...regions), {
  minLength: 1,
  maxLength: 60,
});

describe('the view', () => {
  it('that is fitted holds every site', () => {
    fc.assert(
      fc.property(someRegions, chosen => {
        const points = chosen.map(toWorld);
        const view = fitPoints(points, size);
        for (const point of points) {
          const { left, top } = toScreen(point, view, size);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(size.width);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top).toBeLessThanOrEqual(size.height);
        }
      }),
    );
  });

  it('keeps what is under the pointer while it is zoomed', () => {
    const view = fitPoints(regions.slice(0, 3).map(toWorld), size);
    const point = toWorld(regions[0]);
    const at = toScreen(point, view, size);
    const closer = toScreen(point, zoomView(view, 1.5, size, at), size);
    expect(closer.left).toBeCloseTo(at.left);
    expect(closer.top).toBeCloseTo(at.top);
  });

  it('never leaves the world, however it is moved', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.integer({ min: -9999, max: 9999 }),
        fc.integer({ min: -9999, max: 9999 }),
        (factor, right, down) => {
          const start = fitPoints([], size);
          const view = panView(
            zoomView(start, factor, size),
            { right, down },
            size,
          );
          const { least, most } = scaleLimits(size);
          expect(view.scale).toBeGreaterThanOrEqual(least);
          expect(view.scale).toBeLessThanOrEqual(most);
          expect(Math.abs(view.x)).toBeLessThanOrEqual(Math.PI);
        },
      ),
    );
  });
});

describe('the dots', () => {
  it('never cover each other', () => {
    fc.assert(
      fc.property(
        someRegions,
        fc.double({ min: 0.1, max: 30, noNaN: true }),
        (chosen, factor) => {
          const sites = sitesOf(chosen);
          const points = sites.map(({ at }) => at);
          const view = zoomView(fitPoints(points, size), factor, size);
          const marks = placeSites(sites, view, size);
          marks.forEach((one, index) =>
            marks.slice(index + 1).forEach(other => {
              const apart = Math.max(
                Math.abs(one.left - other.left),
                Math.abs(one.top - other.top),
              );
              expect(apart).toBeGreaterThan(
                Math.min(
                  ...[one, other].map(mark =>
                    mark.isCluster
                      ? clusterRadius(mark.sites)
                      : mark.sites[0].radius,
                  ),
                ),
              );
            }),
          );
        },
      ),
    );
  });

  it('are all there while all fit', () => {
    fc.assert(
      fc.property(someRegions, chosen => {
        const sites = sitesOf(chosen);
        const view = fitPoints(
          sites.map(({ at }) => at),
          size,
        );
        const drawn = placeSites(sites, view, size).flatMap(mark =>
          mark.sites.map(({ id }) => id),
        );
        expect(drawn.sort()).toEqual(sites.map(({ id }) => id).sort());
      }),
    );
  });

  it('of one city stand side by side, and are no cluster', () => {
    const sites = sitesOf([
      { provider: 'aws', region: 'ap-southeast-1' },
      { provider: 'gcp', region: 'asia-southeast1' },
    ]);
    const view = fitPoints(
      sites.map(({ at }) => at),
      size,
    );
    const [mark, ...others] = placeSites(sites, view, size);
    expect(others).toEqual([]);
    expect(mark).toMatchObject({ isCluster: false });
    expect(mark.sites).toHaveLength(2);
  });

  it('of neighbouring cities are one from afar, and apart once zoomed to', () => {
    const sites = sitesOf([
      { provider: 'aws', region: 'ap-southeast-1' },
      { provider: 'gcp', region: 'asia-southeast2' },
      { provider: 'aws', region: 'ap-southeast-5' },
    ]);
    const points = sites.map(({ at }) => at);
    const far = placeSites(sites, fitPoints([], size), size);
    expect(far).toHaveLength(1);
    expect(far[0].isCluster).toBe(true);
    expect(placeSites(sites, zoomToPoints(points, size), size)).toHaveLength(3);
  });

  it('have areas that grow with what they measure', () => {
    const [large, small] = toMapSites(
      [
        exampleSite('aws', 'eu-west-1', { models: 100 }),
        exampleSite('aws', 'us-east-1', { models: 25 }),
      ],
      { by: 'models' },
    );
    expect(large.radius / small.radius).toBeCloseTo(2);
  });
});
