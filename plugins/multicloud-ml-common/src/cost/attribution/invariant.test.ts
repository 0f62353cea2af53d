import fc from 'fast-check';
import { splitAmount } from '../amounts/splitAmount';
import type { CostItem } from '../CostLine';
import { COST_METHODS, type CostMethod } from '../CostMethod';
import { anyAmount, unitsOf } from '../__testUtils__/anyAmount';
import { anyContext, anyItem } from '../__testUtils__/arbitraries';
import type { AttributionContext, AttributionPart } from './Attribution';
import { createAttributor } from './createAttributor';
import { weighParts } from './weighParts';

interface Line {
  item: CostItem;
  currency: string;
  amount: string;
}

const anyLines: fc.Arbitrary<Line[]> = fc.array(
  fc.record({
    item: anyItem,
    currency: fc.constantFrom('USD', 'SGD', 'IDR'),
    amount: anyAmount,
  }),
  { maxLength: 40 },
);

type Sums = Map<string, bigint>;

function add(sums: Sums, key: string, amount: string) {
  sums.set(key, (sums.get(key) ?? 0n) + unitsOf(amount));
}

/** Attributes every line and sums up, in units of 10⁻¹⁸, by currency and method, and by who bears it. */
function attributeAll(
  lines: Line[],
  context: AttributionContext,
  hoursOf: (part: AttributionPart) => number | undefined,
) {
  const attribute = createAttributor(context);
  const methods: Sums = new Map();
  const bearers: Sums = new Map();
  for (const { item, currency, amount } of lines) {
    const { method, parts } = attribute(item);
    add(methods, `${currency} ${method}`, amount);
    const { weights } = weighParts(parts, hoursOf);
    const amounts = parts.length > 0 ? splitAmount(amount, weights) : [amount];
    amounts.forEach((part, index) => {
      const bearer = parts[index]
        ? `${parts[index].entityRef} ${parts[index].deployment}`
        : method;
      add(bearers, `${currency} ${bearer}`, part);
    });
  }
  return { methods, bearers };
}

function byCurrency(sums: Sums): Map<string, bigint> {
  const totals: Sums = new Map();
  for (const [key, units] of sums) {
    const [currency] = key.split(' ');
    totals.set(currency, (totals.get(currency) ?? 0n) + units);
  }
  return totals;
}

const anyHours = fc.func(
  fc.option(fc.double({ min: 0, max: 800, noNaN: true }), { nil: undefined }),
);

it('the methods, and those who bear a cost, sum to the bill: per currency, exactly', () => {
  const met = new Set<string>();
  let splits = 0;
  fc.assert(
    fc.property(anyLines, anyContext, anyHours, (lines, context, hoursOf) => {
      const billed: Sums = new Map();
      lines.forEach(({ currency, amount }) => add(billed, currency, amount));
      const { methods, bearers } = attributeAll(lines, context, hoursOf);
      expect(byCurrency(methods)).toEqual(billed);
      expect(byCurrency(bearers)).toEqual(billed);
      [...methods.keys()].forEach(key => met.add(key.split(' ')[1]));
      splits += bearers.size > methods.size ? 1 : 0;
    }),
    { numRuns: 1000 },
  );
  // Otherwise the property would say less than it seems to.
  expect([...met].sort()).toEqual([...COST_METHODS].sort());
  expect(splits).toBeGreaterThan(100);
});

it('what a model bears depends neither on the order of lines nor on that of models and deployments', () => {
  const shuffle = <T>(list: T[]) =>
    fc.shuffledSubarray(list, { minLength: list.length });
  const any = fc.tuple(anyLines, anyContext).chain(([lines, context]) =>
    fc.tuple(
      fc.constant({ lines, context }),
      fc.record({
        lines: shuffle(lines),
        context: fc.record({
          models: shuffle(context.models),
          deployments: shuffle(context.deployments),
          accounts: fc.constant(context.accounts),
        }),
      }),
    ),
  );
  const hoursOf = (part: AttributionPart) => part.replicas;
  fc.assert(
    fc.property(any, ([one, other]) => {
      expect(attributeAll(other.lines, other.context, hoursOf)).toEqual(
        attributeAll(one.lines, one.context, hoursOf),
      );
    }),
    { numRuns: 300 },
  );
});

it('only pool and unattributed have no parts, and no part is named twice', () => {
  const without: CostMethod[] = ['pool', 'unattributed'];
  fc.assert(
    fc.property(anyItem, anyContext, (item, context) => {
      const { method, parts, groupRef } = createAttributor(context)(item);
      expect(parts.length === 0).toBe(without.includes(method));
      const names = parts.map(part => `${part.entityRef} ${part.deployment}`);
      expect(new Set(names).size).toBe(names.length);
      expect(method !== 'pool' || groupRef !== undefined).toBe(true);
    }),
  );
});
