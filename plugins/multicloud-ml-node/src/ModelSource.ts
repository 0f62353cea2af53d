import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type { ObservedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/**
 * What a poll reports, in the order in which it learns it. A scope is the part of a source that is read, and fails,
 * as one: an account and region, a project and location, a cluster, a file.
 *
 * Models of a scope that ends with `scope-complete` and were not reported become stale; models of a scope that ends
 * with `scope-failed`, or with nothing because the poll threw, keep their facts and become stale with the reason.
 * Nothing is ever deleted by a poll.
 *
 * @public
 */
export type ModelSourceEvent =
  | { kind: 'models'; scope: string; models: ObservedModel[] }
  | { kind: 'scope-complete'; scope: string }
  | {
      kind: 'scope-failed';
      scope: string;
      /** A sentence for a person: what failed and what to do. No secrets. */
      message: string;
    };

/**
 * A system that knows models, as one configured instance.
 *
 * @public
 */
export interface ModelSource {
  /** `<type>/<instance>`, unique and stable: `sagemaker/prod`. The inventory is keyed by it. */
  id: string;
  /** For instance `sagemaker`. */
  type: string;
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Group that owns what the source registers when a model names no owner. */
  defaultOwner: string;
  /** Whether models that no entity claims are registered in the catalog. */
  register: boolean;
  /**
   * Reads the whole source once, page by page, so that memory stays flat in the number of pages.
   */
  poll(options: { signal: AbortSignal }): AsyncIterable<ModelSourceEvent>;
}
