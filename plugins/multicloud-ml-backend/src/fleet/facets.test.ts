import {
  FACETS,
  type FacetName,
  type ModelSummary,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import fc from 'fast-check';
import {
  ALL,
  OWNERS,
  noGroupIsHidden,
  startMixedFleet,
} from '../__testUtils__/mixedFleet';
import { testDatabases } from '../__testUtils__/testDatabases';

jest.setTimeout(120_000);
const databases = testDatabases();

/** What a model has of a facet, read from its summary. */
const VALUES: Record<FacetName, (one: ModelSummary) => string[]> = {
  tier: one => [one.tier],
  grade: one => [one.grade],
  recovery: one => [one.recovery],
  residency: one => [one.residency],
  provider: one => [...new Set(one.sites.map(site => site.split('/')[0]))],
  site: one => one.sites,
  team: one => (one.ownerRef ? [one.ownerRef] : []),
};

describe.each(databases.eachSupportedId())('facets on %s', id => {
  const start = async () => startMixedFleet(await databases.init(id));

  it('counts each facet under all other filters, as pages do', async () => {
    const { page, facets, some, everyone } = await start();
    const hidden = await some(
      everyone.slice(10).map(one => one.entityRef.split('/')[1]),
    );
    const valuesOf = (name: FacetName) => [
      ...new Set(everyone.flatMap(VALUES[name])),
      'none-such',
    ];
    const filters = fc.record(
      {
        tier: fc.subarray([...TIERS]),
        grade: fc.subarray(valuesOf('grade')),
        recovery: fc.subarray(valuesOf('recovery')),
        residency: fc.subarray(valuesOf('residency')),
        provider: fc.subarray(valuesOf('provider')),
        site: fc.subarray(valuesOf('site')),
        team: fc.subarray(OWNERS.map(owner => `group:default/${owner}`)),
        rule: fc.subarray(['P3', 'P8', 'D10', 'D30']),
        lifecycle: fc.subarray(['production', 'experimental']),
        text: fc.constantFrom('', 'm1', 'M02'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(filters, fc.boolean(), async (asked, all) => {
        const visibility = all ? ALL : hidden;
        const counted = await facets.list(asked, {
          view: noGroupIsHidden,
          models: visibility,
        });
        for (const name of FACETS) {
          const { items } = await page({ ...asked, [name]: [] }, visibility);
          const expected = new Map<string, number>();
          for (const value of items.flatMap(VALUES[name])) {
            expected.set(value, (expected.get(value) ?? 0) + 1);
          }
          asked[name]?.forEach(value =>
            expected.set(value, expected.get(value) ?? 0),
          );
          expect(
            new Map(
              counted.facets[name].map(({ value, models }) => [value, models]),
            ),
          ).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('names teams by their titles, but for those that the caller may not see', async () => {
    const { facets } = await start();
    const { team } = (
      await facets.list(
        { team: ['group:default/leads'] },
        {
          view: {
            ...noGroupIsHidden,
            groups: async refs =>
              new Set(refs.filter(one => !one.endsWith('fraud'))),
          },
          models: ALL,
        },
      )
    ).facets;
    expect(team).toContainEqual({
      value: 'group:default/risk',
      title: 'RISK',
      models: 12,
    });
    expect(team).toContainEqual({ value: 'group:default/fraud', models: 12 });
    expect(team).toContainEqual({ value: 'group:default/nobody', models: 12 });
  });
});
