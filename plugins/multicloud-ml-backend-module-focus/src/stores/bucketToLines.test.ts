import { gzipSync } from 'node:zlib';
import { mockServices } from '@backstage/backend-test-utils';
import {
  sumAmounts,
  type CostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  readCostReading,
  type CostDelivery,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { exampleRow, toCsv } from '../duckdb/__testUtils__/exampleBill';
import { FocusCostSource } from '../FocusCostSource';
import { readFocusInstances } from '../readFocusInstances';
import { azuriteContainer } from './__testUtils__/azuriteContainer';
import { motoBucket } from './__testUtils__/motoBucket';
import type {
  PlaceUnderTest,
  StoreUnderTest,
} from './__testUtils__/StoreUnderTest';

// In this order, since a test may write both within the second by which Azure tells times; runs are hours apart.
const RUNS = [
  '0a9b8c7d-1111-4e5f-8a9b-1c2d3e4f5a6b',
  '7d0e1d6c-2222-4c1a-9d5e-2f0a3b4c5d6e',
];
const AWS = 'focus/ml';
const PERIOD = 'BILLING_PERIOD=2026-10';
const awsRun = (run: number) =>
  `${PERIOD}/2026-11-0${run + 1}T06:00:00Z-${RUNS[run]}`;

/** Each provider's layout, where every run has a folder of its own. */
const layouts: Array<
  PlaceUnderTest & {
    partOf(run: number, part: number): string;
    manifestOf(run: number): string;
    key: string;
  }
> = [
  {
    ...motoBucket,
    partOf: (run, part) => `${AWS}/data/${awsRun(run)}/ml-0000${part}.csv.gz`,
    manifestOf: run => `${AWS}/metadata/${awsRun(run)}/ml-Manifest.json`,
    key: `${AWS}/data/${PERIOD}/ml-*.csv.gz`,
  },
  {
    ...azuriteContainer,
    partOf: (run, part) =>
      `focus/daily/20261001-20261031/${RUNS[run]}/part_${part}_0001.csv.gz`,
    manifestOf: run =>
      `focus/daily/20261001-20261031/${RUNS[run]}/manifest.json`,
    key: 'focus/daily/20261001-20261031/part_*.csv.gz',
  },
];

describe.each(layouts.filter(({ missing }) => !missing))(
  'a bill in $name',
  ({ start, partOf, manifestOf, key }) => {
    const { signal } = new AbortController();
    let place: StoreUnderTest;
    beforeAll(async () => {
      place = await start();
    }, 60_000);
    afterAll(() => place?.stop());

    const bill = (cost: string) =>
      gzipSync(toCsv([exampleRow({ EffectiveCost: cost, BilledCost: cost })]));

    async function readAll() {
      const config = mockServices.rootConfig({
        data: {
          multicloudMl: {
            costs: { sources: { focus: { bills: { path: '.' } } } },
          },
        },
      });
      const [instance] = readFocusInstances(config);
      const source = new FocusCostSource(instance, {
        store: place.open({ prefix: 'focus' }),
        reading: readCostReading(config),
      });
      const deliveries: CostDelivery[] = [];
      const lines: CostLine[] = [];
      for await (const delivery of source.list({ signal })) {
        deliveries.push(delivery);
        for await (const event of source.read(delivery, { signal })) {
          lines.push(...(event.kind === 'lines' ? event.lines : []));
        }
      }
      return {
        keys: deliveries.map(delivery => delivery.key),
        cost: sumAmounts(lines.map(line => line.effective)),
      };
    }

    it('is read whole, and once: the newest whole run of a month counts', async () => {
      await place.put(partOf(0, 1), bill('100.25'));
      await place.put(partOf(0, 2), bill('0.5'));
      await place.put(manifestOf(0), '{}');
      expect(await readAll()).toEqual({ keys: [key], cost: '100.75' });

      await place.put(partOf(1, 1), bill('90'));
      expect(await readAll()).toEqual({ keys: [key], cost: '100.75' });

      await place.put(partOf(1, 2), bill('1.125'));
      await place.put(manifestOf(1), '{}');
      expect(await readAll()).toEqual({ keys: [key], cost: '91.125' });
    });
  },
);
