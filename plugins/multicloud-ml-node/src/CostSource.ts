import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type {
  BillProblem,
  CostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/**
 * A part of a bill that is delivered, and replaced, as one: a file, the numbered parts of one export, a month in a
 * table.
 *
 * Two deliveries of one source that cover the same day of the same account and billing period never count twice: the
 * one that was delivered later counts for that day, whole.
 *
 * @public
 */
export interface CostDelivery {
  /** Stable within the source: what replaces it carries the same key. No secrets, it is shown. */
  key: string;
  /** Changes whenever the content, or what is read of it, may have changed. */
  fingerprint: string;
  /** When it was delivered or last modified (RFC 3339). */
  deliveredAt: string;
}

/**
 * What reading a delivery reports.
 *
 * @public
 */
export type CostDeliveryEvent =
  | { kind: 'lines'; lines: CostLine[] }
  | {
      kind: 'bad-rows';
      /** Rows that are not counted in any line. */
      count: number;
      /** The first of them. */
      problems: BillProblem[];
    };

/**
 * A bill that somebody keeps for us, as one configured instance.
 *
 * @public
 */
export interface CostSource {
  /** `<type>/<instance>`, unique and stable: `focus/aws`. Costs are keyed by it. */
  id: string;
  /** For instance `focus`. */
  type: string;
  schedule: SchedulerServiceTaskScheduleDefinition;
  /**
   * Lists what there is. A delivery that is listed no more keeps its figures.
   *
   * @throws Error with a sentence for a person when the place cannot be read; earlier figures stay.
   */
  list(options: { signal: AbortSignal }): AsyncIterable<CostDelivery>;
  /**
   * Reads one delivery in sets, in daily sums. Ends normally when all of it was read; only then its lines count.
   *
   * @throws {@link BillRefusedError} when the delivery is not fit to be read; what it delivered before stays.
   */
  read(
    delivery: CostDelivery,
    options: { signal: AbortSignal },
  ): AsyncIterable<CostDeliveryEvent>;
}

/**
 * A delivery is not fit to be read: it is refused whole.
 *
 * @public
 */
export class BillRefusedError extends Error {
  readonly problems: BillProblem[];

  constructor(problems: BillProblem[]) {
    super(
      problems
        .map(problem =>
          [problem.file, problem.line, problem.column, problem.why]
            .filter(part => part !== undefined)
            .join(': '),
        )
        .join('; '),
    );
    this.name = 'BillRefusedError';
    this.problems = problems;
  }
}
