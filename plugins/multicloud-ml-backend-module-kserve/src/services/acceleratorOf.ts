import type { Resources } from './resourcesSchema';

/** Extended resources of the device plugins, and what they stand for. */
const DEVICES: ReadonlyArray<[resource: RegExp, accelerator: string]> = [
  [/^nvidia\.com\/(?:gpu|mig-)/, 'nvidia'],
  [/^amd\.com\/gpu/, 'amd'],
  [/^google\.com\/tpu$/, 'tpu'],
  [/^habana\.ai\/gaudi/, 'gaudi'],
];

/** The plugin of AWS has the same names for Inferentia and for Trainium. */
const NEURON = /^aws\.amazon\.com\/neuron/;

/** Extended resources have a domain; those of Kubernetes itself are no devices. */
const DEVICE = /^(?!(?:[^/]*\.)?kubernetes\.io\/)[^/]+\//;

/**
 * The accelerator that containers ask for.
 *
 * @param neuron - what AWS's Neuron devices are here, where that is known
 * @returns `cpu` when they ask for no device; undefined when it cannot be told
 */
export function acceleratorOf(
  resources: readonly Resources[],
  neuron: string | undefined,
): string | undefined {
  if (resources.some(one => one?.claims?.length)) {
    return undefined;
  }
  const devices = resources.flatMap(one =>
    Object.entries({ ...one?.requests, ...one?.limits })
      .filter(([name, quantity]) => DEVICE.test(name) && Number(quantity) !== 0)
      .map(([name]) => name),
  );
  if (devices.length === 0) {
    return 'cpu';
  }
  // Network cards and the like are devices too; what we do not know must not pass for none.
  const kinds = new Set(
    devices
      .map(name => (NEURON.test(name) ? neuron : kindOf(name)))
      .filter(kind => kind !== undefined),
  );
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

function kindOf(resource: string): string | undefined {
  return DEVICES.find(([pattern]) => pattern.test(resource))?.[1];
}

/** What an instance type of AWS has, of the two that Neuron stands for. */
export function neuronOf(instanceType: string): string | undefined {
  if (/^inf\d/.test(instanceType)) {
    return 'inferentia';
  }
  return /^trn\d/.test(instanceType) ? 'trainium' : undefined;
}
