import type { ProductionVariant } from '@aws-sdk/client-sagemaker';
import { acceleratorOf } from '../aws/acceleratorOf';

/**
 * The accelerator of a variant's instances.
 *
 * @returns undefined when its instance pools differ in it, or a family is not known.
 */
export function acceleratorOfVariant(
  variant: ProductionVariant,
): string | undefined {
  if (variant.ServerlessConfig) {
    // Serverless inference offers no accelerators.
    return 'cpu';
  }
  const instanceTypes = [
    variant.InstanceType,
    ...(variant.InstancePools ?? []).map(pool => pool.InstanceType),
  ].filter(instanceType => instanceType !== undefined);
  const accelerators = new Set(instanceTypes.map(acceleratorOf));
  return accelerators.size === 1 ? [...accelerators][0] : undefined;
}
