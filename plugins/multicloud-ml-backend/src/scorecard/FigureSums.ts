import { GAIN_COLUMNS } from '../assessment/AssessmentRow';
import type { FleetView } from '../fleet/FleetView';
import { MicroSum } from '../fleet/MicroSum';
import { hidesCost, knownCost } from '../fleet/summaryOf';
import type { TeamFigures } from './teamFigures';

/** The rows of one tier, provider and currency. */
export class FigureSums {
  private models = 0;
  private costHidden = 0;
  private stale = 0;
  private overdue = 0;
  private due = 0;
  private asOf = Infinity;
  private readonly cost = new MicroSum();
  private readonly total = GAIN_COLUMNS.map(() => 0);
  private readonly gaining = GAIN_COLUMNS.map(() => 0);

  /** @param first - any of the rows */
  constructor(
    private readonly view: FleetView,
    private readonly first: number,
  ) {}

  add(
    row: number,
    micros: number | undefined,
    { now, soon }: { now: number; soon: number },
  ): void {
    const { table } = this.view;
    this.models++;
    this.stale += table.stale[row];
    this.costHidden += hidesCost(this.view, row) ? 1 : 0;
    if (micros !== undefined) {
      this.cost.add(micros);
      this.cost.addProduct(micros, table.proved[row]);
    }
    const due = table.drillDueAt[row];
    if (due < now) {
      this.overdue++;
    } else if (due <= soon) {
      this.due++;
    }
    this.asOf = Math.min(this.asOf, table.assessedAt[row]);
    for (let index = 0; index < table.gains.length; index++) {
      const gain = table.gains[index][row];
      this.total[index] += gain;
      this.gaining[index] += gain > 0 ? 1 : 0;
    }
  }

  figures(): TeamFigures {
    const { table } = this.view;
    const provider = table.provider.at(this.first);
    return {
      tier: table.tier[this.first],
      ...(provider && { provider }),
      ...(knownCost(this.view, this.first) !== undefined && {
        currency: table.currency.at(this.first),
      }),
      models: this.models,
      costHidden: this.costHidden,
      stale: this.stale,
      amount: this.cost.total,
      weighted: this.cost.totalOfProducts,
      drillsOverdue: this.overdue,
      drillsDueIn30Days: this.due,
      asOf: new Date(this.asOf).toISOString(),
      gains: GAIN_COLUMNS.map(({ criterion }, index) => ({
        criterion,
        total: this.total[index],
        gaining: this.gaining[index],
      })),
    };
  }
}
