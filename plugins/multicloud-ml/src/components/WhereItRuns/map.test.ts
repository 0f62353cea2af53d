import { createSiteDirectory } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { feature } from 'topojson-client';
import topology from 'world-atlas/countries-50m.json';
import { createTestLocale } from '../../__testUtils__/createTestLocale';
import { exampleModel } from '../../__testUtils__/exampleModel';
import { toMapNames } from './countryNames';
import { fitView } from './fitView';
import { groupSites, nameOf } from './groupSites';
import { toMapSites } from './toMapSites';

const directory = createSiteDirectory();
const locale = createTestLocale();
const size = { width: 640, height: 400 };

const sitesOf = (deployments: object[]) =>
  toMapSites(
    exampleModel({ block: { deployments } }).assessment.deployments,
    directory,
    locale,
  );

describe('the sites of the map', () => {
  it('are one dot each, with the weightiest role there', () => {
    const sites = sitesOf([
      { name: 'a', role: 'standby', provider: 'gcp', region: 'asia-east1' },
      { name: 'b', role: 'primary', provider: 'gcp', region: 'asia-east1' },
      { name: 'c', role: 'backup', provider: 'aws', region: 'eu-west-1' },
    ]);
    expect(sites.map(({ id, role }) => [id, role])).toEqual([
      ['gcp/asia-east1', 'primary'],
      ['aws/eu-west-1', 'backup'],
    ]);
  });

  it('leave out a place that nobody can put on a map', () => {
    expect(
      sitesOf([{ role: 'primary', provider: 'on-prem', region: 'cellar' }]),
    ).toEqual([]);
  });

  it('stand side by side under the country where they share a city', () => {
    const sites = sitesOf([
      { role: 'primary', provider: 'aws', region: 'ap-southeast-1' },
      { role: 'standby', provider: 'gcp', region: 'asia-southeast1' },
      { role: 'backup', provider: 'aws', region: 'eu-west-1' },
    ]);
    const view = fitView(
      sites.map(site => site.coordinates),
      size,
    );
    expect(
      groupSites(sites, view).map(group => nameOf(group, locale.format)),
    ).toEqual(['Singapore', 'Ireland']);
  });
});

describe('the view of the map', () => {
  it('holds every point', () => {
    const points: Array<[number, number]> = [
      [103.8, 1.3],
      [-6.2, 53.3],
    ];
    const { center, scale } = fitView(points, size);
    for (const [longitude] of points) {
      const x = (((longitude - center[0]) * Math.PI) / 180) * scale;
      expect(Math.abs(x)).toBeLessThan(size.width / 2);
    }
  });

  it('does not come so close to a single site that no coast is in it', () => {
    const { scale } = fitView([[103.8, 1.3]], size);
    expect(scale).toBeLessThan(1100);
  });

  it('is the world when no site is known', () => {
    expect(fitView([], size).center).toEqual([20, 20]);
  });
});

describe('the tinted countries', () => {
  it('are found in the map’s data for every country that has a region', () => {
    const names = new Set(
      feature(topology, topology.objects.countries).features.map(
        ({ properties }) => properties.name,
      ),
    );
    const countries = [
      ...new Set(directory.all().map(({ country }) => country)),
    ];
    expect([...toMapNames(countries)].filter(name => !names.has(name))).toEqual(
      [],
    );
  });
});
