/**
 * What people are told about one governance check.
 *
 * @public
 */
export interface GovernanceGuidance {
  /** As in an assessment: `owner`, `risk-class`. */
  id: string;
  /** Subcategory of the NIST AI Risk Management Framework 1.0. */
  nist: string;
  title: string;
  /** When it passes. */
  asks: string;
  /** When it does not: how it is unknown, and how it fails. */
  otherwise: string;
  /** Fields of the entity that make it pass; absent where no field does. */
  example?: string;
}

/**
 * The governance checks in words, in the order of an assessment. They are evidence in a catalog, no statement of
 * compliance.
 *
 * Source of the subcategories: NIST AI 100-1, Artificial Intelligence Risk Management Framework, 2023.
 *
 * @public
 */
export const GOVERNANCE_GUIDANCE: readonly GovernanceGuidance[] = [
  {
    id: 'owner',
    nist: 'GOVERN 2.1',
    title: 'Owner is a group',
    asks: 'The entity is owned by a group that exists in the catalog.',
    otherwise: 'Fails when there is no owner, or when the owner is no group.',
    example: 'owner: group:default/risk-ml',
  },
  {
    id: 'risk-class',
    nist: 'MAP 1.1',
    title: 'Risk class',
    asks: 'The risk class of the model is stated.',
    otherwise: 'Unknown until it is.',
    example: 'mlModel: { governance: { riskClass: high } }',
  },
  {
    id: 'license',
    nist: 'GOVERN 6.1',
    title: 'License',
    asks: 'The license of the model is stated.',
    otherwise: 'Unknown until it is.',
    example: 'mlModel: { governance: { license: proprietary } }',
  },
  {
    id: 'model-card',
    nist: 'MAP 2.2',
    title: 'Model card',
    asks: 'A model card is named, at best by its address.',
    otherwise: 'Unknown until it is.',
    example:
      'mlModel: { governance: { modelCard: https://wiki.example.com/fraud } }',
  },
  {
    id: 'monitoring',
    nist: 'MEASURE 2.4',
    title: 'Monitoring',
    asks: 'The place where the model is monitored is named, at best by its address.',
    otherwise: 'Unknown until it is.',
    example:
      'mlModel: { governance: { monitoring: https://grafana.example.com/d/fraud } }',
  },
  {
    id: 'recovery',
    nist: 'MANAGE 2.3',
    title: 'Recovery',
    asks: 'Recovery is neither unprotected nor unknown.',
    otherwise: 'Fails without a second site; unknown while no deployment is.',
  },
  {
    id: 'cost',
    nist: 'MAP 3.2',
    title: 'Cost attributed',
    asks: 'A bill names the model, or its run-rate is stated.',
    otherwise: 'Unknown until one of the two is so.',
  },
  {
    id: 'review',
    nist: 'GOVERN 1.7',
    title: 'Review date',
    asks: 'The day by which the model is reviewed next is stated and has not passed.',
    otherwise: 'Unknown without a date; fails once it has passed.',
    example: 'mlModel: { governance: { reviewBy: 2027-03-01 } }',
  },
];
