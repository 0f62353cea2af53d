import type { AttributableDeployment } from '../attribution/Attribution';
import type { CostItem } from '../CostLine';

/** A primary of a model. */
export function deployment(
  facts: Partial<AttributableDeployment>,
): AttributableDeployment {
  return {
    entityRef: 'component:default/fraud',
    deployment: 'primary',
    role: 'primary',
    externalIds: [],
    ...facts,
  };
}

/** Something on a bill of AWS. */
export function item(facts: Partial<CostItem>): CostItem {
  return {
    provider: 'aws',
    service: 'Amazon SageMaker',
    machineLearning: false,
    tax: false,
    ...facts,
  };
}
