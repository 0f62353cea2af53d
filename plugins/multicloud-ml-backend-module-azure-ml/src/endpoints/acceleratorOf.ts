/**
 * Accelerator by VM size, first match counts; sizes are compared without regard to case. Each row names the page of
 * https://learn.microsoft.com/azure/virtual-machines/sizes/ that states it, read 2026-11; which sizes serve managed
 * endpoints is listed at https://learn.microsoft.com/azure/machine-learning/reference-managed-online-endpoints-vm-sku-list.
 */
const SIZES: ReadonlyArray<
  [size: RegExp, accelerator: string, source: string]
> = [
  [/^ND\d+\w*_MI\d+X_/i, 'amd', 'gpu-accelerated/ndmi300xv5-series'],
  // V100, A100, H100, H200, GB200, GB300; the first generation had P40.
  [/^ND\d/i, 'nvidia', 'gpu-accelerated/nd-family'],
  [/^NCC?\d/i, 'nvidia', 'gpu-accelerated/nc-family'],
  [/^NV\d+\w*_V710_/i, 'amd', 'gpu-accelerated/nvadsv710-v5-series'],
  // Radeon Instinct MI25.
  [/^NV\d+as_v4$/i, 'amd', 'gpu-accelerated/nvv4-series'],
  [/^NV\d+\w*_A10_/i, 'nvidia', 'gpu-accelerated/nvadsa10v5-series'],
  // Tesla M60, both generations.
  [/^NV\d+(?:s_v[23])?$/i, 'nvidia', 'gpu-accelerated/nv-family'],
  // Radeon PRO V620.
  [/^NG\d/i, 'amd', 'gpu-accelerated/ngadsv620-series'],
  [/^(?:A|B)\d/i, 'cpu', 'overview#general-purpose'],
  [/^D[CS]?\d/i, 'cpu', 'overview#general-purpose'],
  [/^FX?\d/i, 'cpu', 'overview#compute-optimized'],
  [/^(?:EC?|M)\d/i, 'cpu', 'overview#memory-optimized'],
  [/^L\d/i, 'cpu', 'overview#storage-optimized'],
  [/^H[BCX]\d/i, 'cpu', 'overview#high-performance-compute'],
];

/**
 * @param instanceType - a VM size, for instance `Standard_NC6s_v3`
 * @returns undefined for a size that is not known here; NP, with its FPGAs, is one for which the Standard has no term
 */
export function acceleratorOf(
  instanceType: string | null | undefined,
): string | undefined {
  const size = /^Standard_(.+)$/i.exec(instanceType ?? '')?.[1];
  return size && SIZES.find(([pattern]) => pattern.test(size))?.[1];
}
