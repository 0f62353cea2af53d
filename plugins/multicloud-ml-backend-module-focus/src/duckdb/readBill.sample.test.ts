import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { sumBy, toUnits } from './__testUtils__/exactSums';
import { readAll } from './__testUtils__/readAll';

const SAMPLE = resolve(
  __dirname,
  '../../../../../shared/third-party/focus/focus-1.0-sample.csv',
);

/** Adds up the file without anything of ours: Python's csv and decimal modules. */
const INDEPENDENT_SUMS = `
import csv, decimal, json, sys
decimal.getcontext().prec = 60
decimal.getcontext().traps[decimal.Inexact] = True
sums = {}
for row in csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8')):
    key = (row['BillingCurrency'], row['ProviderName'], row['ServiceName'])
    sum = sums.setdefault(key, [decimal.Decimal(0), decimal.Decimal(0), 0])
    sum[0] += decimal.Decimal(row['EffectiveCost'])
    sum[1] += decimal.Decimal(row['BilledCost'])
    sum[2] += 1
print(json.dumps([list(key) + [format(sum[0], 'f'), format(sum[1], 'f'), sum[2]] for key, sum in sums.items()]))
`;

const PROVIDERS: Record<string, string> = {
  AWS: 'aws',
  Microsoft: 'azure',
  Oracle: 'oracle',
};

function sumIndependently() {
  return z
    .array(
      z.tuple([
        z.string(),
        z.string(),
        z.string(),
        z.string(),
        z.string(),
        z.number(),
      ]),
    )
    .parse(
      JSON.parse(
        execFileSync('python3', ['-c', INDEPENDENT_SUMS, SAMPLE], {
          encoding: 'utf8',
        }),
      ),
    );
}

function hasPython() {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const available = existsSync(SAMPLE) && hasPython();
if (!available) {
  process.stderr.write(
    'SKIPPED-PART: the FOCUS 1.0 sample: put focus-1.0-sample.csv into ../shared/third-party/focus, and install python3\n',
  );
}

(available ? describe : describe.skip)('readBill, the FOCUS 1.0 sample', () => {
  it('loads whole, and every sum by currency, provider and service is exact', async () => {
    const expected = sumIndependently();
    const { lines, badRows } = await readAll([
      { key: 'focus-1.0-sample.csv', path: SAMPLE },
    ]);

    expect(badRows).toBe(0);
    expect(lines.reduce((rows, line) => rows + line.rows, 0)).toBe(1_000);
    expect(expected.length).toBeGreaterThan(30);
    const keyOf = ({ currency, item }: (typeof lines)[number]) =>
      [currency, item.provider, item.service].join(' | ');
    const independent = (
      amountOf: (sum: (typeof expected)[number]) => bigint,
    ) =>
      Object.fromEntries(
        expected.map(sum => [
          [sum[0], PROVIDERS[sum[1]], sum[2]].join(' | '),
          amountOf(sum),
        ]),
      );
    expect(sumBy(lines, keyOf, line => toUnits(line.effective))).toEqual(
      independent(sum => toUnits(sum[3])),
    );
    expect(sumBy(lines, keyOf, line => toUnits(line.billed))).toEqual(
      independent(sum => toUnits(sum[4])),
    );
    expect(sumBy(lines, keyOf, line => BigInt(line.rows))).toEqual(
      independent(sum => BigInt(sum[5])),
    );
  });

  it('keeps the resource of machine-learning and Kubernetes rows, and of no others', async () => {
    const { lines } = await readAll([
      { key: 'focus-1.0-sample.csv', path: SAMPLE },
    ]);
    const services = (kept: boolean) =>
      new Set(
        lines
          .filter(({ item }) => (item.resourceId !== undefined) === kept)
          .map(({ item }) => item.service),
      );
    expect([...services(true)].sort()).toEqual([
      'Amazon Elastic Container Service for Kubernetes',
      'Azure Kubernetes Service',
      'Azure Machine Learning',
      // By the tag that names its Kubernetes cluster.
      'Virtual Machine Scale Sets',
    ]);
    expect(services(false).size).toBeGreaterThan(25);
  });
});
