/**
 * How an amount found its model. The first that matches wins, in this order; every amount keeps its method.
 *
 * - `entered`: people entered it for a model (on-premises), in a file
 * - `tag`: a configured tag key holds the entity ref, the name or the deployment's id
 * - `resource`: the bill names the deployment itself
 * - `allocated`: the provider's split-cost columns name the deployment
 * - `parent`: the bill names the workspace, namespace or cluster that holds the deployment
 * - `pool`: an AI or machine-learning row of a team's account; shown for the team, never pushed onto a model
 * - `unattributed`: everything else, always shown
 *
 * @public
 */
export const COST_METHODS = [
  'entered',
  'tag',
  'resource',
  'allocated',
  'parent',
  'pool',
  'unattributed',
] as const;
/** @public */
export type CostMethod = (typeof COST_METHODS)[number];

/**
 * By what a parent's cost is split over the deployments that it holds: their instance-hours in the same month, else
 * their replicas, else equally. `whole`: it holds only one.
 *
 * @public
 */
export const COST_SPLITS = ['hours', 'replicas', 'equally', 'whole'] as const;
/** @public */
export type CostSplit = (typeof COST_SPLITS)[number];

/** `effective` is amortised, the run-rate; `billed` is what the invoice asks for. @public */
export const COST_BASES = ['effective', 'billed'] as const;
/** @public */
export type CostBasis = (typeof COST_BASES)[number];

/** @public */
export const TAX_TREATMENTS = ['excluded', 'included'] as const;
/** @public */
export type TaxTreatment = (typeof TAX_TREATMENTS)[number];
