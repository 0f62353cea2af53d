import {
  type CostAmount,
  type MlModel,
  type ModelCost,
  sumAmounts,
  toMonthlyRunRate,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import {
  type Coverage,
  coverageOf,
  isPartial,
  loadCoverage,
  periodsOf,
  reachesBack,
  toFreshness,
} from '../queries/coverage';
import { monthsBefore } from '../queries/days';
import { sumBy } from '../queries/fold';
import {
  type ModelCurrent,
  type ModelMonth,
  modelCurrent,
  modelMonths,
} from '../queries/modelSums';
import { fromUnits, largestFirst } from '../queries/units';
import type { CostOptions } from './CostOptions';
import { DisplayCurrency } from './DisplayCurrency';
import { modelDaily } from './modelDaily';
import type { CostReadRequest } from './parseCostQuery';
import { isSettling } from '../queries/isSettling';
import { toTerms } from './toTerms';

const MONTHS = 12;

/** What one model costs. */
export class ModelCostQuery {
  constructor(
    private readonly knex: Knex,
    private readonly options: CostOptions,
  ) {}

  async ofModel(
    entityRef: string,
    request: CostReadRequest,
    now: Date,
  ): Promise<ModelCost> {
    const today = now.toISOString().slice(0, 10);
    const current = await modelCurrent(this.knex, entityRef, request);
    const coverage = await loadCoverage(this.knex, {
      now,
      staleAfterDays: this.options.staleAfterDays,
    });
    const since = monthsBefore(today, 2 * MONTHS);
    const history = await modelMonths(this.knex, entityRef, request, since);
    const own = coverageOf(coverage, current.length > 0 ? current : history);
    const periods = periodsOf(own);
    const day = periods?.asOf ?? today;
    const display = new DisplayCurrency(this.options.rates, request.currency);

    const shown = current.map(row => ({
      ...row,
      ...display.show({ units: row.amount, currency: row.currency }, day),
      before: display.show({ units: row.previous, currency: row.currency }, day)
        .units,
    }));
    const months = monthsOf(
      history.filter(row => row.month >= monthsBefore(day, MONTHS - 1)),
      coverage,
      display,
    );
    const daily = periods
      ? await modelDaily(this.knex, entityRef, request, {
          coverage: own,
          asOf: periods.asOf,
          period: periods.period,
          today,
          display,
        })
      : { days: [], forecast: [] };
    const entered = await this.entered(entityRef);
    return {
      entityRef,
      runRate: runRateOf(shown, own),
      ...(entered && { entered: display.showAmount(entered, day) }),
      months,
      ...daily,
      roles: [
        ...sumBy(
          shown,
          row => `${row.role} ${row.currency}`,
          row => row.units,
        ).values(),
      ].map(({ first, units }) => ({
        role: first.role,
        amount: toMonthlyRunRate(fromUnits(units)),
        currency: first.currency,
      })),
      methods: methodsOf(shown),
      freshness: own.map(toFreshness),
      terms: toTerms(
        request,
        periods,
        display,
        await isSettling(this.knex, this.options.accounts),
      ),
    };
  }

  /** What the entity states itself. */
  private async entered(entityRef: string): Promise<CostAmount | undefined> {
    const row: { declared: string } | undefined = await this.knex('models')
      .select('declared')
      .where({ entity_ref: entityRef })
      .first();
    if (!row) {
      return undefined;
    }
    const { declared }: { declared: MlModel } = JSON.parse(row.declared);
    return (
      declared.monthlyCost && {
        amount: sumAmounts([String(declared.monthlyCost.amount)]),
        currency: declared.monthlyCost.currency,
      }
    );
  }
}

type Shown = ModelCurrent & { units: bigint; before: bigint };

function runRateOf(
  shown: readonly Shown[],
  coverage: readonly Coverage[],
): ModelCost['runRate'] {
  const currencies = [...new Set(shown.map(row => row.currency))].sort();
  return currencies.map(currency => {
    const own = shown.filter(row => row.currency === currency);
    const sum = (of: (row: Shown) => bigint) =>
      toMonthlyRunRate(
        fromUnits(own.reduce((total, row) => total + of(row), 0n)),
      );
    return {
      currency,
      amount: sum(row => row.units),
      ...(coverageOf(coverage, own).every(reachesBack) && {
        previous: sum(row => row.before),
      }),
    };
  });
}

function monthsOf(
  rows: readonly ModelMonth[],
  coverage: readonly Coverage[],
  display: DisplayCurrency,
): ModelCost['months'] {
  const shown = rows.map(row => ({
    ...row,
    ...display.show({ units: row.amount, currency: row.currency }, row.month),
  }));
  const bySite = sumBy(
    shown,
    row =>
      JSON.stringify([
        row.month,
        row.deployment,
        row.provider,
        row.region,
        row.currency,
      ]),
    row => row.units,
  );
  return [...bySite.values()].map(({ first, units }) => ({
    month: first.month,
    amount: fromUnits(units),
    currency: first.currency,
    partial: isPartial(
      first.month,
      coverageOf(
        coverage,
        rows.filter(row => row.provider === first.provider),
      ),
    ),
    ...(first.deployment && { deployment: first.deployment }),
    provider: first.provider,
    ...(first.region && { region: first.region }),
  }));
}

function methodsOf(shown: readonly Shown[]): ModelCost['methods'] {
  return [
    ...sumBy(
      shown,
      ({ method, split, service, provider, source, currency }) =>
        JSON.stringify([method, split, service, provider, source, currency]),
      row => row.units,
    ).values(),
  ]
    .filter(({ units }) => units !== 0n)
    .sort((a, b) => largestFirst(a.units, b.units))
    .map(({ first, units }) => ({
      method: first.method,
      ...(first.split && { split: first.split }),
      service: first.service,
      provider: first.provider,
      source: first.source,
      amount: fromUnits(units),
      currency: first.currency,
    }));
}
