import type { CostItem } from '../CostLine';
import { AccountIndex } from './AccountIndex';
import type {
  Attribution,
  AttributionContext,
  AttributionPart,
} from './Attribution';
import { ClusterIndex } from './ClusterIndex';
import { ModelIndex } from './ModelIndex';
import { ResourceIndex } from './ResourceIndex';

/**
 * Makes the function that attributes items of a bill: the first of the methods that matches wins, in the order of
 * {@link COST_METHODS}. The context is indexed once, and no item looks through all deployments.
 *
 * - `entered` and tags may name a model or, by its id, a deployment. Where only the model is named, the one deployment of
 *   it that provider, account and region allow bears the cost; where there are several, or none, the model itself does.
 * - Something entered for, or tagged with, a model that is not registered is attributed by what comes next.
 * - Ids of Azure and SageMaker are compared without regard to case, Google Cloud names with and without the service's
 *   host.
 *
 * @public
 */
export function createAttributor(
  context: AttributionContext,
): (item: CostItem) => Attribution {
  const models = new ModelIndex(context);
  const resources = new ResourceIndex(context.deployments);
  const clusters = new ClusterIndex(context.deployments);
  const accounts = new AccountIndex(context);

  const ofModel = (entityRef: string, item: CostItem): AttributionPart[] =>
    models.findOnly(entityRef, item)?.parts ?? [{ entityRef }];

  const entered = (item: CostItem): AttributionPart[] | undefined => {
    const entityRef = item.entered && models.findRef(item.entered.entityRef);
    if (!entityRef) {
      return undefined;
    }
    const name = item.entered?.deployment;
    return name === undefined
      ? ofModel(entityRef, item)
      : models.findNamed(entityRef, name)?.parts ?? [{ entityRef }];
  };

  const tagged = (
    value: string | undefined,
    item: CostItem,
  ): AttributionPart[] | undefined => {
    if (value === undefined) {
      return undefined;
    }
    const entityRef = models.findRef(value);
    return entityRef === undefined
      ? resources.findSpelled(value)?.parts
      : ofModel(entityRef, item);
  };

  const named = (id: string | undefined): AttributionPart[] | undefined =>
    id === undefined ? undefined : resources.findOwn(id)?.parts;

  const held = (id: string | undefined): AttributionPart[] | undefined =>
    id === undefined ? undefined : resources.findHeld(id)?.parts;

  const ways: Array<
    [
      method: Attribution['method'],
      find: (item: CostItem) => AttributionPart[] | undefined,
    ]
  > = [
    ['entered', entered],
    ['tag', item => tagged(item.tag, item)],
    ['resource', item => named(item.resourceId)],
    [
      'allocated',
      item =>
        tagged(item.allocatedTag, item) ?? named(item.allocatedResourceId),
    ],
    [
      'parent',
      item =>
        held(item.allocatedResourceId) ??
        held(item.resourceId) ??
        clusters.find(item)?.parts,
    ],
  ];

  return item => {
    for (const [method, find] of ways) {
      const parts = find(item);
      if (parts) {
        return { method, parts };
      }
    }
    const groupRef = accounts.find(item);
    return groupRef !== undefined && item.machineLearning
      ? { method: 'pool', parts: [], groupRef }
      : { method: 'unattributed', parts: [], groupRef };
  };
}
