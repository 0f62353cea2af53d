import type { ListModelsRequest } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { CostScope } from '../cost/queries/CostScope';
import type { Fleet } from '../fleet/Fleet';
import { viewOf } from '../fleet/FleetView';
import { hidesCost, summaryOf } from '../fleet/summaryOf';
import type { Visibility } from '../visibility/Visibility';
import { type ExportedModel, toExported } from './modelColumns';
import {
  firstModels,
  modelOrder,
  passingRows,
  positionOf,
} from './selectModels';

/** Many enough that a fleet needs few passes, few enough that one holds nobody up. */
const ROWS_PER_PAGE = 1000;

/** Reads the models of a list for a file. */
export class ModelExport {
  constructor(private readonly fleet: Fleet) {}

  /**
   * All pages of the list, one after the other: nobody holds them all.
   *
   * @throws what `ModelList.page` throws, before the first row
   */
  async rows(
    request: ListModelsRequest,
    visibility: Visibility,
    cost: CostScope,
  ): Promise<AsyncGenerator<ExportedModel>> {
    let order = modelOrder(request, cost);
    const nextPage = async () => {
      const view = viewOf(await this.fleet.read(), visibility, cost);
      const passing = passingRows(view, request);
      const rows = firstModels(view, passing, {
        ...order,
        most: ROWS_PER_PAGE,
      });
      const last = rows.at(-1);
      if (last !== undefined) {
        order = { ...order, after: positionOf(view, last, order) };
      }
      return rows.map(row =>
        toExported(summaryOf(view, row), {
          costHidden: hidesCost(view, row),
          standardVersion: view.table.standardVersion.at(row),
        }),
      );
    };
    return pages(await nextPage(), nextPage);
  }
}

async function* pages<T>(
  first: T[],
  nextPage: () => Promise<T[]>,
): AsyncGenerator<T> {
  for (let page = first; page.length > 0; page = await nextPage()) {
    yield* page;
  }
}
