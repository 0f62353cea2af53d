import type {
  ListModelsRequest,
  ListModelsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { CostScope } from '../cost/queries/CostScope';
import type { Fleet } from '../fleet/Fleet';
import { viewOf } from '../fleet/FleetView';
import { filterKey } from '../fleet/modelTests';
import { PassMemo } from '../fleet/PassMemo';
import { hidesCost, summaryOf } from '../fleet/summaryOf';
import type { Visibility } from '../visibility/Visibility';
import { encodeCursor } from './cursor';
import {
  firstModels,
  modelOrder,
  passingRows,
  positionOf,
} from './selectModels';

const DEFAULT_LIMIT = 20;

/** Lists models page by page. */
export class ModelList {
  private readonly passing = new PassMemo<readonly number[]>();
  private readonly pages = new PassMemo<readonly number[]>();

  constructor(private readonly fleet: Fleet) {}

  /**
   * @throws InputError when the cursor does not belong to the request, or a rule does not exist
   * @throws NotAllowedError when models are to be sorted by a cost that the caller may not see
   */
  async page(
    request: ListModelsRequest,
    visibility: Visibility,
    cost: CostScope,
  ): Promise<ListModelsResponse> {
    const limit = request.limit ?? DEFAULT_LIMIT;
    const order = modelOrder(request, cost);
    const view = viewOf(await this.fleet.read(), visibility, cost);
    const filters = filterKey(request);
    const passing = this.passing.of(view.scope, filters, () =>
      passingRows(view, request),
    );
    const rows = this.pages.of(
      view.scope,
      JSON.stringify([filters, order, limit]),
      () => firstModels(view, passing, { ...order, most: limit + 1 }),
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(row => summaryOf(view, row)),
      totalItems: passing.length,
      ...((cost.kind === 'none' || shown.some(row => hidesCost(view, row))) && {
        costHidden: true,
      }),
      ...(rows.length > limit &&
        last !== undefined && {
          nextCursor: encodeCursor({
            ...order,
            after: positionOf(view, last, order),
          }),
        }),
    };
  }
}
