import fc from 'fast-check';
import type { BillFile } from '../BillStore';
import { groupIntoDeliveries } from './groupIntoDeliveries';

const now = new Date('2026-11-24T12:00:00Z');
const RUN_1 = '7d0e1d6c-1111-4c1a-9d5e-2f0a3b4c5d6e';
const RUN_2 = '0a9b8c7d-2222-4e5f-8a9b-1c2d3e4f5a6b';

/** A file, written this many minutes ago. */
function file(
  key: string,
  minutesAgo = 120,
  more: Partial<BillFile> = {},
): BillFile {
  return {
    key,
    name: key.slice(key.lastIndexOf('/') + 1),
    size: 1_000,
    modifiedAt: new Date(now.getTime() - minutesAgo * 60_000).toISOString(),
    etag: `etag of ${key}`,
    ...more,
  };
}

function group(files: BillFile[], readingVersion = '1') {
  return groupIntoDeliveries(files, { readingVersion, now });
}

/** Every delivery with the keys of its files. */
function shown(files: BillFile[]) {
  return Object.fromEntries(
    group(files).map(({ key, files: parts }) => [
      key,
      parts.map(part => part.key),
    ]),
  );
}

describe('AWS Data Exports', () => {
  const data = 'focus/ml/data/BILLING_PERIOD=2026-11';
  const metadata = 'focus/ml/metadata/BILLING_PERIOD=2026-11';
  const manifest = (minutesAgo: number, run = '') =>
    file(`${metadata}/${run}ml-Manifest.json`, minutesAgo);
  const run1 = `2026-11-23T06:11:52.000Z-${RUN_1}/`;
  const run2 = `2026-11-24T06:11:52.000Z-${RUN_2}/`;

  it('takes the chunks of a billing period for one delivery, in their order', () => {
    expect(
      shown([
        file(`${data}/ml-00010.snappy.parquet`, 121),
        file(`${data}/ml-00002.snappy.parquet`, 122),
        manifest(120),
        file(`${data}/ml-00001.snappy.parquet`, 123),
        file('focus/ml/data/BILLING_PERIOD=2026-10/ml-00001.snappy.parquet'),
        file('focus/ml/metadata/BILLING_PERIOD=2026-10/ml-Manifest.json', 119),
      ]),
    ).toEqual({
      [`${data}/ml-*.snappy.parquet`]: [
        `${data}/ml-00001.snappy.parquet`,
        `${data}/ml-00002.snappy.parquet`,
        `${data}/ml-00010.snappy.parquet`,
      ],
      'focus/ml/data/BILLING_PERIOD=2026-10/ml-*.snappy.parquet': [
        'focus/ml/data/BILLING_PERIOD=2026-10/ml-00001.snappy.parquet',
      ],
    });
  });

  it('leaves out the chunks that a smaller refresh emptied', () => {
    expect(
      shown([
        file(`${data}/ml-00001.csv.gz`),
        file(`${data}/ml-00002.csv.gz`, 120, { size: 0 }),
        manifest(119),
      ]),
    ).toEqual({ [`${data}/ml-*.csv.gz`]: [`${data}/ml-00001.csv.gz`] });
  });

  it('lets the newest refresh stand for the period, under the same key', () => {
    const first = [
      file(`${data}/${run1}ml-00001.csv.gz`, 1_500),
      manifest(1_499, run1),
    ];
    // A copy may have given both the same time: their names say which is newer.
    const second = [
      file(`${data}/${run2}ml-00001.csv.gz`, 1_500),
      manifest(1_400, run2),
      manifest(1_400),
    ];
    const [before] = group(first);
    const [after, ...more] = group([...second, ...first]);

    expect(more).toEqual([]);
    expect(after.key).toBe(before.key);
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(after.files.map(part => part.key)).toEqual([
      `${data}/${run2}ml-00001.csv.gz`,
    ]);
  });

  it('keeps to the refresh before while a new one has no manifest', () => {
    const first = [
      file(`${data}/${run1}ml-00001.csv.gz`, 1_500),
      manifest(1_499, run1),
    ];
    const unfinished = file(`${data}/${run2}ml-00001.csv.gz`, 300);

    expect(group([...first, unfinished])).toEqual(group(first));
    expect(group([...first, unfinished, manifest(299, run2)])[0].files).toEqual(
      [unfinished],
    );
  });

  it('waits while chunks are overwritten: they are newer than their manifest', () => {
    const chunks = (minutesAgo: number) => [
      file(`${data}/ml-00001.csv.gz`, minutesAgo),
      file(`${data}/ml-00002.csv.gz`, 1_500),
    ];

    expect(group([...chunks(10), manifest(1_499)])).toEqual([]);
    expect(group([...chunks(10), manifest(9)])).toHaveLength(1);
    // A copy that did not keep the order of files is read in the end.
    expect(group([...chunks(61), manifest(1_499)])).toHaveLength(1);
  });

  it('waits for the first manifest of a new billing period', () => {
    const october = [
      file('focus/ml/data/BILLING_PERIOD=2026-10/ml-00001.csv.gz'),
      file('focus/ml/metadata/BILLING_PERIOD=2026-10/ml-Manifest.json', 119),
    ];

    expect(
      Object.keys(shown([...october, file(`${data}/ml-00001.csv.gz`)])),
    ).toEqual(['focus/ml/data/BILLING_PERIOD=2026-10/ml-*.csv.gz']);
  });

  it('does without manifests where only the data is copied', () => {
    expect(Object.keys(shown([file(`${data}/ml-00001.csv.gz`)]))).toEqual([
      `${data}/ml-*.csv.gz`,
    ]);
  });
});

describe('Azure Cost Management', () => {
  const period = 'exports/focus-daily/20261101-20261130';
  const run = (id: string, minutesAgo: number, parts = 1) => [
    ...Array.from({ length: parts }, (_, i) =>
      file(`${period}/${id}/part_${i}_0001.csv.gz`, minutesAgo),
    ),
    file(`${period}/${id}/manifest.json`, minutesAgo),
  ];

  it('takes the parts of a run for one delivery, without the run in its key', () => {
    expect(shown(run(RUN_1, 120, 11))).toEqual({
      [`${period}/part_*.csv.gz`]: Array.from(
        { length: 11 },
        (_, i) => `${period}/${RUN_1}/part_${i}_0001.csv.gz`,
      ),
    });
  });

  it('lets the newest run stand for the period, by the time of its files or in its path', () => {
    const key = `${period}/part_*.csv.gz`;
    expect(shown([...run(RUN_2, 100), ...run(RUN_1, 1_500)])).toEqual({
      [key]: [`${period}/${RUN_2}/part_0_0001.csv.gz`],
    });
    expect(
      shown([
        ...run(`202611231833/${RUN_1}`, 100),
        ...run(`202611240601/${RUN_2}`, 100),
      ]),
    ).toEqual({
      [key]: [`${period}/202611240601/${RUN_2}/part_0_0001.csv.gz`],
    });
  });

  it('keeps to the run before while a new one has no manifest', () => {
    const [unfinished] = run(RUN_2, 100);

    expect(group([...run(RUN_1, 1_500), unfinished])).toEqual(
      group(run(RUN_1, 1_500)),
    );
  });

  it('takes a folder for a run only where the layout has runs', () => {
    // Subscriptions have such ids too, and none of them replaces another.
    const files = [
      file(`bills/${RUN_1}/2026-11.csv`),
      file(`bills/${RUN_2}/2026-11.csv`),
      file('20261101-20261130/team-a/bill.csv'),
      file('20261101-20261130/team-b/bill.csv'),
    ];

    expect(Object.keys(shown(files)).sort()).toEqual(
      files.map(({ key }) => key).sort(),
    );
  });
});

describe('files of other names', () => {
  it('puts together what BigQuery, Spark or a person numbered', () => {
    expect(
      Object.keys(
        shown([
          file('gcp/2026-11/focus-000000000000.parquet'),
          file('gcp/2026-11/focus-000000000001.parquet'),
          file(`lake/part-00000-${RUN_1}-c000.snappy.parquet`),
          file(`lake/part-00001-${RUN_1}-c000.snappy.parquet`),
          file('by-hand/bill-part-1.csv'),
          file('by-hand/bill-part-2.csv'),
        ]),
      ),
    ).toEqual([
      'gcp/2026-11/focus-*.parquet',
      `lake/part-*-${RUN_1}-c000.snappy.parquet`,
      'by-hand/bill-part-*.csv',
    ]);
  });

  it('takes months, days and account numbers for bills of their own', () => {
    const keys = [
      'bill-2026-10.csv',
      'bill-2026-11.csv',
      'bill-20261124.csv',
      'bill-20261123.csv',
      'bill-202611241200.csv',
      'account-111122223333.csv',
      'invoice-10023.csv',
      'bill.csv',
      'bill.parquet',
      'bill.csv.gz',
    ];

    expect(Object.keys(shown(keys.map(key => file(key))))).toEqual(keys);
  });

  it('waits a minute for a file that still grows, but not for a wrong clock', () => {
    expect(group([file('bill.csv', 0.5)])).toEqual([]);
    expect(group([file('bill.csv', 1)])).toHaveLength(1);
    expect(group([file('bill.csv', -30)])).toEqual([]);
    expect(group([file('bill.csv', -600)])).toHaveLength(1);
  });

  it('hands on a file that is empty, for its reader to refuse', () => {
    expect(group([file('bill.csv', 120, { size: 0 })])).toMatchObject([
      { key: 'bill.csv', files: [{ size: 0 }] },
    ]);
  });
});

describe('a delivery', () => {
  const parts = [file('b/ml-00001.csv'), file('b/ml-00002.csv', 90)];

  it('was delivered when its last part was', () => {
    expect(group(parts)[0].deliveredAt).toBe('2026-11-24T10:30:00.000Z');
  });

  it('has another fingerprint when a part or the way of reading changed, and no other time', () => {
    const [{ fingerprint }] = group(parts);
    const other = (part: Partial<BillFile>) =>
      group([parts[0], { ...parts[1], ...part }])[0].fingerprint;

    expect(group([...parts].reverse())[0].fingerprint).toBe(fingerprint);
    expect(other({ modifiedAt: parts[0].modifiedAt })).toBe(fingerprint);
    expect(other({ etag: 'new' })).not.toBe(fingerprint);
    expect(other({ size: 1 })).not.toBe(fingerprint);
    expect(other({ etag: undefined })).not.toBe(fingerprint);
    expect(group(parts, '2')[0].fingerprint).not.toBe(fingerprint);
    expect(group(parts.slice(0, 1))[0].fingerprint).not.toBe(fingerprint);
  });

  it('is the same in whatever order files are listed, and no file is in two', () => {
    const folders = fc.constantFrom(
      'ml/data/BILLING_PERIOD=2026-11',
      `ml/data/BILLING_PERIOD=2026-11/2026-11-23T06:11:52.000Z-${RUN_1}`,
      `ml/data/BILLING_PERIOD=2026-11/2026-11-24T06:11:52.000Z-${RUN_2}`,
      'ml/metadata/BILLING_PERIOD=2026-11',
      `az/20261101-20261130/${RUN_1}`,
      `az/20261101-20261130/${RUN_2}`,
      'anywhere',
    );
    const names = fc.constantFrom(
      'ml-00001.csv.gz',
      'ml-00002.csv.gz',
      'part_0_0001.parquet',
      'part_1_0001.parquet',
      'bill-2026-11.csv',
      'manifest.json',
    );
    const listing = fc.uniqueArray(
      fc
        .tuple(folders, names, fc.integer({ min: 0, max: 5_000 }))
        .map(([folder, name, age]) => file(`${folder}/${name}`, age)),
      { selector: ({ key }) => key },
    );
    const byKey = (files: BillFile[]) =>
      group(files).sort((a, b) => (a.key < b.key ? -1 : 1));

    fc.assert(
      fc.property(
        listing.chain(files =>
          fc.tuple(
            fc.constant(files),
            fc.shuffledSubarray(files, { minLength: files.length }),
          ),
        ),
        ([files, shuffled]) => {
          const deliveries = byKey(files);
          expect(byKey(shuffled)).toEqual(deliveries);
          const used = deliveries.flatMap(delivery =>
            delivery.files.map(({ key }) => key),
          );
          expect(new Set(used).size).toBe(used.length);
          expect(used.filter(key => key.endsWith('.json'))).toEqual([]);
          // Of the runs of one period, one counts.
          for (const delivery of deliveries) {
            const places = delivery.files.map(({ key }) =>
              key.slice(0, key.lastIndexOf('/')),
            );
            expect(new Set(places).size).toBe(1);
          }
        },
      ),
    );
  });
});
