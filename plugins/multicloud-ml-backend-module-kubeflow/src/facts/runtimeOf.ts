/** Words in the names of serving runtimes, the telling ones first: `kserve-tritonserver`, `vllm-cuda-runtime`. */
const RUNTIMES: Array<[RegExp, string]> = [
  [/(?:^|-)triton(?:server)?(?:-|$)/, 'triton'],
  [/(?:^|-)vllm(?:-|$)/, 'vllm'],
  [/(?:^|-)nim(?:-|$)/, 'nim'],
  [/(?:^|-)torchserve(?:-|$)/, 'torchserve'],
  [/^kserve-/, 'kserve'],
];

/**
 * What serves, by the name of the serving runtime.
 *
 * @returns undefined for a name that tells nothing
 */
export function runtimeOf(name: string | undefined): string | undefined {
  return RUNTIMES.find(([pattern]) =>
    pattern.test(name?.toLowerCase() ?? ''),
  )?.[1];
}
