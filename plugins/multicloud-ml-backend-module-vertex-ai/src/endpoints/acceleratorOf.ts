/**
 * Accelerator by family of machines, the first part of the machine type; what is attached to a machine comes before.
 *
 * Source: https://cloud.google.com/vertex-ai/docs/predictions/configure-compute and
 * https://cloud.google.com/compute/docs/machine-resource, read 2026-11. A and G machines have their GPUs built in, CT and
 * TPU machines their TPUs.
 */
const FAMILIES: ReadonlyArray<[family: RegExp, accelerator: string]> = [
  [/^(?:ct\d+[a-z]*|tpu\d+[a-z]*)$/, 'tpu'],
  [/^(?:a[234]x?|g[24])$/, 'nvidia'],
  [/^(?:e2|n1|n2d?|n4[ad]?|c2d?|c3d?|c4[ad]?|t2[ad]|m[1-4]|h3|h4d|z3)$/, 'cpu'],
];

/** What Vertex AI takes for a deployed model that names no machine type. */
const DEFAULT_MACHINE_TYPE = 'n1-standard-2';

/**
 * @param machine - undefined where Vertex AI chooses the machines: then it is not known
 * @returns undefined too for a family that is not known here.
 */
export function acceleratorOf(
  machine: { machineType?: string; acceleratorType?: string } | undefined,
): string | undefined {
  if (!machine) {
    return undefined;
  }
  const attached = machine.acceleratorType ?? '';
  if (attached.startsWith('TPU_')) {
    return 'tpu';
  }
  if (attached.startsWith('NVIDIA_')) {
    return 'nvidia';
  }
  if (attached !== '' && attached !== 'ACCELERATOR_TYPE_UNSPECIFIED') {
    return undefined;
  }
  const family = (machine.machineType || DEFAULT_MACHINE_TYPE).split('-')[0];
  return FAMILIES.find(([pattern]) => pattern.test(family))?.[1];
}
