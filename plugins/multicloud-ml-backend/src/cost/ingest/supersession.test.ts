import {
  type CostLine,
  sumAmounts,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { BillRefusedError } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import fc from 'fast-check';
import { TestCostSource, line } from '../../__testUtils__/TestCostSource';
import { costSums } from '../../__testUtils__/costSums';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { testParts } from '../../__testUtils__/testParts';
import { countedLines } from '../derive/countedLines';
import { DeliveryStore } from '../store/DeliveryStore';

jest.setTimeout(120_000);
const databases = testDatabases();

/** A line of few days and accounts, so that deliveries overlap. */
const arbitraryLine = fc
  .record({
    day: fc.constantFrom('2026-10-01', '2026-10-02', '2026-10-03'),
    account: fc.constantFrom('one', 'two'),
    period: fc.constantFrom('2026-10', '2026-11'),
    resource: fc.constantFrom('x', 'y'),
    amount: fc.integer({ min: -2000, max: 2000 }),
    currency: fc.constantFrom('USD', 'SGD'),
  })
  .map(({ day, account, period, resource, amount, currency }) =>
    line(day, String(amount / 100), {
      billingPeriod: period,
      currency,
      item: { accountId: account, resourceId: resource },
    }),
  );

const arbitraryStep = fc.record({
  key: fc.constantFrom('a', 'b', 'c'),
  /** Deliveries arrive in any order of their times. */
  day: fc.integer({ min: 1, max: 20 }),
  lines: fc.array(arbitraryLine, { maxLength: 8 }),
  fate: fc.constantFrom('read', 'read', 'read', 'refused', 'cut', 'killed'),
});
type Step = typeof arbitraryStep extends fc.Arbitrary<infer T> ? T : never;

interface Content {
  key: string;
  deliveredAt: string;
  lines: CostLine[];
}

/** What should count: of the contents that cover a part, the latest. */
function expected(contents: Content[]): Record<string, [string, string]> {
  const partOf = ({ item, billingPeriod, day }: CostLine) =>
    `${item.accountId} ${billingPeriod} ${day}`;
  const counted = contents.flatMap(content =>
    content.lines.filter(one => {
      const rivals = contents.filter(other =>
        other.lines.some(theirs => partOf(theirs) === partOf(one)),
      );
      rivals.sort((left, right) =>
        left.deliveredAt + left.key < right.deliveredAt + right.key ? 1 : -1,
      );
      return rivals[0] === content;
    }),
  );
  return Object.fromEntries(
    ['SGD', 'USD'].flatMap(currency => {
      const sum = sumAmounts(
        counted
          .filter(one => one.currency === currency)
          .map(one => one.effective),
      );
      return sum === '0' ? [] : [[currency, [sum, sum]]];
    }),
  );
}

describe.each(databases.eachSupportedId())('deliveries on %s', id => {
  it('count as the newest of each loaded once, whatever happened on the way', async () => {
    const { ingester, knex } = await testParts(await databases.init(id));
    const ingest = (source: TestCostSource) =>
      ingester.ingest(source, new AbortController().signal);
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryStep, { maxLength: 8 }),
        async steps => {
          const source = new TestCostSource(`test/run-${runs++}`);
          const contents = new Map<string, Content>();
          for (const [index, step] of steps.entries()) {
            const deliveredAt = `2026-11-${String(step.day).padStart(
              2,
              '0',
            )}T00:00:00.000Z`;
            say(source, step, deliveredAt, String(index));
            const crash =
              step.fate === 'killed' &&
              jest
                .spyOn(DeliveryStore.prototype, 'take')
                .mockRejectedValueOnce(new Error('killed'));
            await ingest(source);
            if (crash || step.fate === 'cut') {
              // Delivered whole in the end, after a process began anew.
              jest.restoreAllMocks();
              source.deliver(
                step.key,
                deliveredAt,
                step.lines,
                `${index} whole`,
              );
              await ingest(source);
            }
            if (step.fate !== 'refused') {
              contents.set(step.key, {
                key: step.key,
                deliveredAt,
                lines: step.lines,
              });
            }
          }
          expect(
            await costSums(
              countedLines(knex).where('p.source', source.id),
              knex,
            ),
          ).toEqual(expected([...contents.values()]));
        },
      ),
      { numRuns: 60 },
    );
  });
});

function say(
  source: TestCostSource,
  { key, lines, fate }: Step,
  deliveredAt: string,
  fingerprint: string,
) {
  if (fate === 'read' || fate === 'killed') {
    source.deliver(key, deliveredAt, lines, fingerprint);
    return;
  }
  source.says(key, deliveredAt, fingerprint, async function* half() {
    yield { kind: 'lines', lines: lines.slice(0, lines.length / 2) };
    throw fate === 'refused'
      ? new BillRefusedError([{ file: key, why: 'is cut off' }])
      : new Error('the connection was reset');
  });
}
