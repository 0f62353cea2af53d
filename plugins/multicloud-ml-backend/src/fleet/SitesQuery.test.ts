import { insertCosts } from '../__testUtils__/insertCosts';
import { ALL, EVERY_COST, startMixedFleet } from '../__testUtils__/mixedFleet';
import { testDatabases } from '../__testUtils__/testDatabases';

jest.setTimeout(120_000);
const databases = testDatabases();

describe.each(databases.eachSupportedId())('sites on %s', id => {
  const start = async () => startMixedFleet(await databases.init(id));

  it('adds up what runs where, the unknown with it', async () => {
    const { siteSums, everyone, page, knex } = await start();
    const { items, placeUnknown, deploymentUnknown, costPlaceUnknown } =
      await siteSums.list({}, ALL, EVERY_COST);
    for (const site of items) {
      const here = everyone.filter(one =>
        one.sites.includes(`${site.provider}/${site.region}`),
      );
      expect(site.models).toBe(here.length);
    }
    const usEast = items.find(site => site.region === 'us-east-1');
    expect(usEast).toMatchObject({
      title: 'N. Virginia',
      country: 'US',
      coordinates: { latitude: expect.any(Number) },
    });
    expect(usEast?.deployments.backup).toBeGreaterThan(0);
    expect(usEast?.deployments.roleUnknown).toBe(usEast?.deployments.backup);
    expect(placeUnknown).toBeGreaterThan(0);
    expect(deploymentUnknown).toBeGreaterThan(0);

    const sumIn = (currency: string, costs: Array<typeof costPlaceUnknown>) =>
      costs
        .flatMap(list => list ?? [])
        .filter(one => one.currency === currency)
        .reduce((sum, one) => sum + one.amount, 0);
    for (const currency of ['USD', 'IDR']) {
      expect(
        sumIn(currency, [...items.map(site => site.cost), costPlaceUnknown]),
      ).toBeCloseTo(
        sumIn(
          currency,
          everyone.map(one => (one.monthlyCost ? [one.monthlyCost] : [])),
        ),
        5,
      );
    }

    const [costly] = (await page({ sort: 'cost', order: 'desc' })).items.filter(
      one => one.monthlyCost?.currency === 'USD',
    );
    const name = costly.entityRef.split('/')[1];
    await insertCosts(knex, [
      { model: name, day: '2026-11-18', effective: '30' },
      {
        model: name,
        day: '2026-11-18',
        effective: '10',
        provider: 'gcp',
        region: 'europe-west1',
      },
    ]);
    const spread = await siteSums.list({}, ALL, EVERY_COST);
    const belgium = spread.items.find(site => site.region === 'europe-west1');
    expect(belgium).toMatchObject({
      models: 0,
      cost: [
        {
          currency: 'USD',
          amount: expect.closeTo((costly.monthlyCost?.amount ?? 0) / 4, 5),
        },
      ],
    });
  });
});
