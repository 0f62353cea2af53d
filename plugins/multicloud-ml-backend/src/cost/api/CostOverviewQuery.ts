import type { CostOverview } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import {
  type CostAudience,
  restrictToAudience,
  restrictToTeam,
} from '../queries/CostAudience';
import {
  type Coverage,
  coverageOf,
  loadCoverage,
  periodsOf,
  toFreshness,
} from '../queries/coverage';
import { CurrentCosts } from '../queries/CurrentCosts';
import { currentGroups } from '../queries/currentGroups';
import { monthsBefore } from '../queries/days';
import { latestAnomalies } from '../queries/latestAnomalies';
import { YearSums } from '../queries/YearSums';
import { type RestScope, restGroups } from '../queries/restGroups';
import { teamModels } from '../queries/teamModels';
import type { CostOptions } from './CostOptions';
import { DisplayCurrency } from './DisplayCurrency';
import { showGroups, totalBy, totalByCurrency } from './ShownGroup';
import { findMovers } from './findMovers';
import { methodShares } from './methodShares';
import { sumEntered } from './sumEntered';
import { narrowToTeam } from './narrowToTeam';
import type { CostReadRequest } from './parseCostQuery';
import { isSettling } from '../queries/isSettling';
import { toTerms } from './toTerms';
import { yearOf } from './yearOf';

const MONTHS = 12;
const MOST_ANOMALIES = 10;
const UNKNOWN = 'unknown';

/** What is asked for: a group with its descendants, or the fleet. */
export interface OverviewSubject {
  group?: { entity_ref: string; title: string };
  audience: CostAudience;
  rest: RestScope;
}

/** What the models of a team, or all of them, cost: over those whose cost the caller may see and no others. */
export class CostOverviewQuery {
  private readonly year: YearSums;

  constructor(
    private readonly knex: Knex,
    private readonly options: CostOptions,
    private readonly current = new CurrentCosts(knex),
  ) {
    this.year = new YearSums(knex);
  }

  async overview(
    subject: OverviewSubject,
    request: CostReadRequest,
    now: Date,
  ): Promise<CostOverview> {
    const { knex } = this;
    const groupRef = subject.group?.entity_ref;
    const audience = await narrowToTeam(knex, groupRef, subject.audience);
    const models = () =>
      restrictToAudience(
        audience.visibility.kind === 'some'
          ? knex('assessments')
          : restrictToTeam(knex('assessments'), knex, groupRef),
        knex,
        audience,
      );
    const table = await this.current.table();
    const [visible, rest, everyBill] = await Promise.all([
      teamModels(models(), table),
      restGroups(knex, subject.rest, request),
      loadCoverage(knex, { now, ...this.options }),
    ]);
    const groups = currentGroups(table, visible, request);
    const coverage = behind(everyBill, groups, rest);
    const periods = periodsOf(coverage);
    const day = periods?.asOf ?? now.toISOString().slice(0, 10);
    const display = new DisplayCurrency(this.options.rates, request.currency);
    const shown = showGroups(groups, coverage, day, display);

    const [year, movers, anomalies] = await Promise.all([
      this.year.of({
        groupRef,
        audience,
        models: visible,
        table,
        reading: request,
        since: monthsBefore(day, MONTHS - 1),
      }),
      findMovers(visible, knex, request, {
        table,
        groups,
        coverage,
        day,
        display,
      }),
      periods && request.basis === 'effective' && request.tax === 'excluded'
        ? latestAnomalies(knex, visible, periods.period, MOST_ANOMALIES)
        : [],
    ]);
    return {
      ...(subject.group && {
        groupRef: subject.group.entity_ref,
        title: subject.group.title,
      }),
      totals: totalByCurrency(shown),
      models: visible.length,
      costUnknown: visible.filter(one => one.unknown).length,
      entered: sumEntered(visible, display, day),
      methods: methodShares([
        ...shown,
        ...rest.map(({ method, ...row }) => {
          const { units, currency } = display.show(
            { units: row.amount, currency: row.currency },
            day,
          );
          return { method, amount: units, currency };
        }),
      ]),
      by: {
        provider: totalBy(shown, table.models, group => group.provider),
        site: totalBy(shown, table.models, group =>
          group.region ? `${group.provider}/${group.region}` : UNKNOWN,
        ),
        service: totalBy(
          shown,
          table.models,
          group => group.service || UNKNOWN,
        ),
        tier: totalBy(shown, table.models, group => group.tier),
      },
      months: yearOf(year, everyBill, display),
      movers,
      anomalies: anomalies.map(row => {
        const show = (amount: string) =>
          display.showAmount({ amount, currency: row.currency }, row.day);
        return {
          entityRef: row.entityRef,
          title: row.title,
          day: row.day,
          ...show(row.amount),
          expected: show(row.expected).amount,
        };
      }),
      restOf: subject.rest.kind,
      freshness: coverage.map(toFreshness),
      terms: toTerms(
        request,
        periods,
        display,
        await isSettling(this.knex, this.options.accounts),
      ),
    };
  }
}

/** The bills that the current figures come from. */
function behind(
  coverage: readonly Coverage[],
  groups: ReadonlyArray<{ source: string; provider: string }>,
  rest: ReadonlyArray<{ source: string }>,
): Coverage[] {
  const own = new Set(coverageOf(coverage, groups));
  const ofRest = new Set(rest.map(row => row.source));
  return coverage.filter(one => own.has(one) || ofRest.has(one.source));
}
