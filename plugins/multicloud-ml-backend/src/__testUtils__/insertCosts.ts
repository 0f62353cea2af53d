import type { Knex } from 'knex';
import { addDays, daysOf, periodTo } from '../cost/queries/days';
import { sumBy } from '../cost/queries/fold';
import { fromUnits, toUnits } from '../cost/queries/units';
import { toLimbs } from '../cost/limbs';

/** What a bill says of a model on one day; what is left out is as in {@link DEFAULTS}. */
export interface TestCost {
  model: string;
  day: string;
  effective: string;
  billed?: string;
  deployment?: string;
  role?: string;
  provider?: string;
  region?: string;
  service?: string;
  method?: string;
  split?: string;
  currency?: string;
  tax?: number;
  hours?: number;
}

/** Pools and unattributed lines of the trailing 30 days. */
export interface TestRest {
  method: 'pool' | 'unattributed';
  effective: string;
  /** As effective when absent. */
  billed?: string;
  group?: string;
  service?: string;
  currency?: string;
  tax?: number;
  resourceId?: string;
  accountId?: string;
}

export const AS_OF = '2026-11-18';
const FIRST_DAY = '2025-01-01';
const DELIVERED_AT = '2026-11-19T06:00:00.000Z';
const DEFAULTS = {
  deployment: 'primary',
  role: 'primary',
  provider: 'aws',
  region: 'ap-southeast-1',
  service: 'Amazon SageMaker',
  method: 'resource',
  split: '',
  currency: 'USD',
  tax: 0,
};

/** Fills the tables that are derived from bills, the bills themselves left out: synthetic, one source for each provider. */
export async function insertCosts(
  knex: Knex,
  costs: readonly TestCost[],
  about: { asOf?: string; firstDay?: string; rest?: readonly TestRest[] } = {},
): Promise<void> {
  const asOf = about.asOf ?? AS_OF;
  const firstDay = about.firstDay ?? FIRST_DAY;
  const lines = costs.map(({ model, billed, ...cost }) => {
    const line = { ...DEFAULTS, ...cost, billed: billed ?? cost.effective };
    return {
      ...line,
      entity_ref: `component:default/${model}`,
      source: `test/${line.provider}`,
    };
  });
  const period = periodTo(asOf);
  const before = periodTo(addDays(period.from, -1));
  const within = (day: string, { from, to }: { from: string; to: string }) =>
    day >= from && day <= to;
  const keyOf = ({
    day,
    effective,
    billed,
    hours,
    ...key
  }: (typeof lines)[number]) => key;
  const sums = (own: typeof lines, prefix = ''): Record<string, string> =>
    Object.fromEntries(
      (['effective', 'billed'] as const).flatMap(column => {
        const { hi, lo } = toLimbs(
          fromUnits(own.reduce((sum, one) => sum + toUnits(one[column]), 0n)),
        );
        return [
          [`${prefix}${column}_hi`, hi],
          [`${prefix}${column}_lo`, lo],
        ];
      }),
    );
  const hoursOf = (own: typeof lines) =>
    own.some(one => one.hours !== undefined)
      ? own.reduce((sum, one) => sum + (one.hours ?? 0), 0)
      : null;
  const groups = (
    all: typeof lines,
    by: (line: (typeof lines)[number]) => object,
  ) =>
    [
      ...sumBy(
        all,
        line => JSON.stringify(by(line)),
        () => 0n,
      ).values(),
    ].map(({ first }) => ({
      key: by(first),
      own: all.filter(
        line => JSON.stringify(by(line)) === JSON.stringify(by(first)),
      ),
    }));

  const insert = (table: string, rows: object[]) =>
    rows.length > 0 ? knex.batchInsert(table, rows, 20) : undefined;
  await insert(
    'cost_model_days',
    groups(lines, line => ({ ...keyOf(line), day: line.day })).map(
      ({ key, own }) => ({ ...key, ...sums(own), hours: hoursOf(own) }),
    ),
  );
  await insert(
    'cost_model_months',
    groups(lines, line => ({
      ...keyOf(line),
      month: line.day.slice(0, 7),
    })).map(({ key, own }) => ({ ...key, ...sums(own) })),
  );
  await insert(
    'cost_model_current',
    groups(
      lines.filter(line => within(line.day, { from: before.from, to: asOf })),
      keyOf,
    ).map(({ key, own }) => {
      const now = own.filter(line => within(line.day, period));
      const then = own.filter(line => within(line.day, before));
      return {
        ...key,
        ...sums(now),
        ...sums(then, 'previous_'),
        hours: hoursOf(now),
        previous_hours: hoursOf(then),
        first_day: own.map(line => line.day).sort()[0],
      };
    }),
  );
  const owners = new Map<string, string>(
    (await knex('assessments').select('entity_ref', 'owner_ref')).map(row => [
      row.entity_ref,
      row.owner_ref ?? '',
    ]),
  );
  await insert(
    'cost_team_months',
    groups(lines, line => ({
      owner_ref: owners.get(line.entity_ref) ?? '',
      month: line.day.slice(0, 7),
      provider: line.provider,
      currency: line.currency,
      tax: line.tax,
    })).map(({ key, own }) => ({ ...key, ...sums(own) })),
  );
  const rest = about.rest ?? [];
  const providers = new Set([
    ...lines.map(line => line.provider),
    ...(rest.length > 0 ? ['aws'] : []),
  ]);
  for (const [scope, provider] of [...providers].entries()) {
    const source = `test/${provider}`;
    await knex('cost_as_of').insert({
      source,
      provider,
      first_day: firstDay,
      as_of: asOf,
      delivered_at: DELIVERED_AT,
    });
    await insert(
      'cost_parts',
      daysOf({ from: before.from, to: asOf }).map(day => ({
        scope,
        source,
        provider,
        day,
        delivery_id: 1,
      })),
    );
  }
  await insertRest(knex, rest);
  await knex('cost_state').increment('turn', 1);
}

async function insertRest(
  knex: Knex,
  rest: readonly TestRest[],
): Promise<void> {
  for (const [index, line] of rest.entries()) {
    const id = index + 1;
    const { effective, billed = effective } = line;
    const amounts = Object.fromEntries(
      Object.entries({
        effective,
        billed,
        previous_effective: effective,
        previous_billed: billed,
      }).flatMap(([name, amount]) => {
        const { hi, lo } = toLimbs(amount);
        return [
          [`${name}_hi`, hi],
          [`${name}_lo`, lo],
        ];
      }),
    );
    const tax = line.tax ?? 0;
    const service = line.service ?? 'Amazon SageMaker';
    await knex('cost_items').insert({
      id,
      hash: `item-${id}`,
      provider: 'aws',
      service,
      machine_learning: 1,
      tax,
      content: JSON.stringify({
        provider: 'aws',
        service,
        ...(line.accountId && { accountId: line.accountId }),
        ...(line.resourceId && { resourceId: line.resourceId }),
        machineLearning: true,
        tax: tax === 1,
      }),
      method: line.method,
    });
    await knex('cost_rest_current').insert({
      item_id: id,
      method: line.method,
      group_ref: line.group ?? '',
      source: 'test/aws',
      currency: line.currency ?? 'USD',
      tax,
      ...amounts,
    });
  }
}
