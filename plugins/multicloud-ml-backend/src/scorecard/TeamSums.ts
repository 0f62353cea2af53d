import type {
  Standard,
  SubTeam,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { SCALE } from '../assessment/AssessmentRow';
import { MicroSum } from '../fleet/MicroSum';
import { weightedMean } from './weightedMean';

/** What of one model is added up for its team. */
export interface CountedModel {
  /** 1 to 4. */
  tier: number;
  /** Millionths. */
  proved: number;
  graded: boolean;
  protected: boolean;
  drillOverdue: boolean;
  exemptions: number;
  costHidden: boolean;
  /** Absent when unknown, or not for the caller to see. */
  cost?: { currency: string; micros: number };
}

/** What the models of a team add up to. Sums of parts can be put together: those of owners to those of their ancestors. */
export class TeamSums {
  models = 0;
  graded = 0;
  t1Protected = 0;
  drillsOverdue = 0;
  exemptions = 0;
  /** Models whose cost the caller may not see. */
  costHidden = 0;
  /** By tier, T1 first. */
  private readonly byTier = [1, 2, 3, 4].map(tier => ({
    tier,
    models: 0,
    total: 0,
  }));
  private readonly byCurrency = new Map<string, MicroSum>();

  add(model: CountedModel): void {
    this.models++;
    this.graded += model.graded ? 1 : 0;
    this.t1Protected += model.tier === 1 && model.protected ? 1 : 0;
    this.drillsOverdue += model.drillOverdue ? 1 : 0;
    this.exemptions += model.exemptions;
    this.costHidden += model.costHidden ? 1 : 0;
    const tier = this.byTier[model.tier - 1];
    tier.models++;
    tier.total += model.proved;
    if (model.cost) {
      this.sumIn(model.cost.currency).add(model.cost.micros);
    }
  }

  merge(other: TeamSums): void {
    this.models += other.models;
    this.graded += other.graded;
    this.t1Protected += other.t1Protected;
    this.drillsOverdue += other.drillsOverdue;
    this.exemptions += other.exemptions;
    this.costHidden += other.costHidden;
    other.byTier.forEach(({ models, total }, index) => {
      this.byTier[index].models += models;
      this.byTier[index].total += total;
    });
    other.byCurrency.forEach((sum, currency) =>
      this.sumIn(currency).merge(sum),
    );
  }

  /** As a row of a list of teams. */
  toTeam(standard: Standard): Omit<SubTeam, 'entityRef' | 'title'> {
    const mean = weightedMean(this.byTier, standard);
    return {
      models: this.models,
      ...(mean && {
        portability: mean.points,
        grade: this.graded === 0 ? ('withheld' as const) : mean.grade,
      }),
      t1: { models: this.byTier[0].models, protected: this.t1Protected },
      cost: [...this.byCurrency]
        .map(([currency, sum]) => ({
          currency,
          amount: Number(sum.total) / SCALE,
        }))
        .sort((a, b) => (a.currency < b.currency ? -1 : 1)),
    };
  }

  private sumIn(currency: string): MicroSum {
    const sum = this.byCurrency.get(currency) ?? new MicroSum();
    this.byCurrency.set(currency, sum);
    return sum;
  }
}
