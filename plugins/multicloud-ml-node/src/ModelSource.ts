import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { EntityTemplate } from './EntityTemplate';

/**
 * Something in a source that could not be read, or not as it is written there.
 *
 * @public
 */
export interface SourceProblem {
  /** What it concerns, as the source names it: a model, a file, a resource. */
  subject: string;
  /** A sentence for a person: what is wrong and what to do. No secrets. */
  message: string;
}

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
  | {
      kind: 'models';
      scope: string;
      /** As they are stated: the backend checks them, and what does not fit becomes a problem of the scope. */
      models: ReportedModel[];
    }
  | {
      kind: 'problems';
      scope: string;
      problems: SourceProblem[];
    }
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
  /** How entities are made of models; left out, by their own names and owners. */
  template?: EntityTemplate;
  /**
   * Reads the whole source once, page by page, so that memory stays flat in the number of pages.
   */
  poll(options: { signal: AbortSignal }): AsyncIterable<ModelSourceEvent>;
  /**
   * Tells when something has changed, for sources that can say so: each item makes the source be polled soon. It runs in
   * one backend at a time, until the signal is given; when it ends or throws, it is started again after a while.
   */
  watch?(options: { signal: AbortSignal }): AsyncIterable<void>;
}
