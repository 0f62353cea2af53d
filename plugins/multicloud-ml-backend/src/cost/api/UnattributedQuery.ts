import {
  type CostItem,
  type ListUnattributedResponse,
  type UnattributedCost,
  suggestFix,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { restrictToTax } from '../queries/amountColumns';
import { loadCoverage, periodsOf } from '../queries/coverage';
import { type RestScope, restrictToRest } from '../queries/restGroups';
import { unitsOf } from '../queries/units';
import type { CostOptions } from './CostOptions';
import { DisplayCurrency } from './DisplayCurrency';
import type { UnattributedRequest } from './parseUnattributedRequest';
import { startAfter, toCursor } from './restCursor';
import { restOrder } from './restOrder';
import { tagKeyFor } from './tagKeyFor';
import { isSettling } from '../queries/isSettling';
import { toTerms } from './toTerms';

/** Lists pools and unattributed lines page by page, largest first. */
export class UnattributedQuery {
  constructor(
    private readonly knex: Knex,
    private readonly options: CostOptions,
  ) {}

  /** @throws InputError when the cursor does not belong to the request. */
  async page(
    scope: RestScope,
    request: UnattributedRequest,
    now: Date,
  ): Promise<ListUnattributedResponse> {
    const lines = () => {
      const query = restrictToTax(
        restrictToRest(this.knex('cost_rest_current'), this.knex, scope),
        request,
        'cost_rest_current.tax',
      )
        // A prepaid commitment is no effective cost, and a covered hour none that is billed: nothing to attribute.
        .where(amount =>
          amount
            .whereNot(`${request.basis}_hi`, 0)
            .orWhereNot(`${request.basis}_lo`, 0),
        );
      return request.method
        ? query.where('cost_rest_current.method', request.method)
        : query;
    };
    const about: Array<{ source: string; currency: string }> = await lines()
      .distinct('source', 'currency')
      .orderBy(['source', 'currency']);
    const sources = new Set(about.map(row => row.source));
    const coverage = (await loadCoverage(this.knex, { now, ...this.options }))
      // An empty list says up to when it is empty.
      .filter(one => sources.size === 0 || sources.has(one.source));
    const periods = periodsOf(coverage);
    const day = periods?.asOf ?? now.toISOString().slice(0, 10);
    const display = new DisplayCurrency(this.options.rates, request.currency);

    const order = restOrder(
      new Set(about.map(row => row.currency)),
      request,
      day,
      display,
    );
    const query = lines()
      .join('cost_items', 'cost_items.id', 'cost_rest_current.item_id')
      .select(
        'cost_rest_current.item_id',
        'cost_rest_current.source',
        'cost_rest_current.method',
        'cost_rest_current.group_ref',
        'currency',
        'content',
        this.knex.raw('cast(?? as text) as hi', [`${request.basis}_hi`]),
        this.knex.raw('cast(?? as text) as lo', [`${request.basis}_lo`]),
      )
      .limit(request.limit + 1);
    order.forEach(({ sql, values, direction }, index) => {
      query.select(this.knex.raw(`${sql} as sort_${index}`, values));
      query.orderByRaw(`${sql} ${direction}`, values);
    });
    if (request.cursor !== undefined) {
      startAfter(query, order, request.cursor);
    }
    const rows: Array<Record<string, string | number>> = await query;
    const [{ total }] = await lines().count({ total: '*' });

    const items = rows.slice(0, request.limit);
    const last = items.at(-1);
    return {
      items: items.map(row => this.toItem(row, day, display)),
      totalItems: Number(total),
      ...(rows.length > request.limit &&
        last && { nextCursor: toCursor(order, last) }),
      terms: toTerms(
        request,
        periods,
        display,
        await isSettling(this.knex, this.options.accounts),
      ),
    };
  }

  private toItem(
    row: Record<string, string | number>,
    day: string,
    display: DisplayCurrency,
  ): UnattributedCost {
    const item: CostItem = JSON.parse(String(row.content));
    const groupRef = row.group_ref === '' ? undefined : String(row.group_ref);
    const amount = display.showUnits(
      { units: unitsOf(row.hi, row.lo), currency: String(row.currency) },
      day,
    );
    return {
      ...amount,
      method: row.method === 'pool' ? 'pool' : 'unattributed',
      provider: item.provider,
      ...(item.accountId && { accountId: item.accountId }),
      ...(item.accountName && { accountName: item.accountName }),
      ...(groupRef && { groupRef }),
      service: item.service,
      ...(item.region && { region: item.region }),
      ...(item.resourceId && { resourceId: item.resourceId }),
      ...(item.resourceName && { resourceName: item.resourceName }),
      machineLearning: item.machineLearning,
      fix: suggestFix(item, {
        tagKey: tagKeyFor(item.provider, this.options.tagKeys),
        ...(groupRef && { groupRef }),
      }),
    };
  }
}
