import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { exampleRow, toCsv } from './__testUtils__/exampleBill';
import { sumBy, toUnits } from './__testUtils__/exactSums';
import { readAll } from './__testUtils__/readAll';

/** An amount as whole units of 10⁻¹⁸, and one of the ways to write it. */
const amount = fc
  .record({
    digits: fc.oneof(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
      fc.integer({ min: -999, max: 999 }).map(BigInt),
    ),
    decimals: fc.integer({ min: 0, max: 18 }),
    how: fc.constantFrom('plain', 'padded', 'exponent', 'capital'),
  })
  .map(({ digits, decimals, how }) => {
    const units = digits * 10n ** BigInt(18 - decimals);
    return { units, text: writeAmount(digits, decimals, how) };
  })
  .filter(({ units }) => units < 10n ** 37n && units > -(10n ** 37n));

function writeAmount(digits: bigint, decimals: number, how: string): string {
  // DuckDB takes no exponent behind a number of so many digits: such a row would be a bad one.
  const fits = digits < 10n ** 18n && digits > -(10n ** 18n);
  if (fits && (how === 'exponent' || how === 'capital')) {
    const text = `${digits}e-${decimals}`;
    return how === 'capital' ? text.toUpperCase() : text;
  }
  const sign = digits < 0n ? '-' : '';
  const plain = (digits < 0n ? -digits : digits)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = plain.slice(0, plain.length - decimals);
  const fraction = plain.slice(plain.length - decimals);
  return `${sign}${whole}${
    how === 'padded'
      ? `.${fraction.padEnd(18, '0')}`
      : fraction && `.${fraction}`
  }`;
}

const row = fc.record({
  effective: amount,
  billed: amount,
  day: fc.integer({ min: 1, max: 3 }),
  currency: fc.constantFrom(
    { BillingAccountId: '1', BillingCurrency: 'USD' },
    { BillingAccountId: '2', BillingCurrency: 'SGD' },
  ),
  service: fc.constantFrom('Amazon SageMaker', 'Amazon S3', 'Vertex AI'),
  resource: fc.constantFrom('a', 'b', 'c\'"d', 'e,\nf'),
  tag: fc.option(fc.constantFrom('fraud', 'churn')),
});

describe('readBill', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'focus-test-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('sums any bill to what plain integers come to, whatever the amounts look like', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 60 }),
        async rows => {
          const path = join(folder, 'a.csv');
          await writeFile(
            path,
            toCsv(
              rows.map(each =>
                exampleRow({
                  ...each.currency,
                  EffectiveCost: each.effective.text,
                  BilledCost: each.billed.text,
                  ChargePeriodStart: `2026-10-0${each.day}T05:00:00Z`,
                  ChargePeriodEnd: `2026-10-0${each.day}T06:00:00Z`,
                  ServiceName: each.service,
                  ServiceCategory: 'Other',
                  ResourceId: each.resource,
                  Tags: each.tag
                    ? JSON.stringify({ 'multicloud-ml-model': each.tag })
                    : 'NULL',
                }),
              ),
            ),
          );
          const { lines, badRows } = await readAll([{ key: 'a.csv', path }]);

          expect(badRows).toBe(0);
          const keyOfRow = (each: (typeof rows)[number]) =>
            JSON.stringify([
              each.currency.BillingCurrency,
              `2026-10-0${each.day}`,
              each.service,
              each.service === 'Amazon S3' && !each.tag ? null : each.resource,
              each.tag ?? null,
            ]);
          const keyOfLine = (line: (typeof lines)[number]) =>
            JSON.stringify([
              line.currency,
              line.day,
              line.item.service,
              line.item.resourceId ?? null,
              line.item.tag ?? null,
            ]);
          expect(lines.length).toBe(new Set(rows.map(keyOfRow)).size);
          expect(
            sumBy(lines, keyOfLine, line => toUnits(line.effective)),
          ).toEqual(sumBy(rows, keyOfRow, each => each.effective.units));
          expect(sumBy(lines, keyOfLine, line => toUnits(line.billed))).toEqual(
            sumBy(rows, keyOfRow, each => each.billed.units),
          );
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});
