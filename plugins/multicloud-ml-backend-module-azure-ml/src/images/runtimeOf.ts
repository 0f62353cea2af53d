/** Repositories whose name leaves no doubt about the server inside; the path ends, or passes, so. */
const RUNTIMES: ReadonlyArray<[repository: RegExp, runtime: string]> = [
  [/(?:^|\/)tritonserver$/, 'triton'],
  [/(?:^|\/)nim\//, 'nim'],
  [/(?:^|\/)vllm(?:-openai)?$/, 'vllm'],
  [/(?:^|\/)torchserve(?:-kfs)?$/, 'torchserve'],
];

/**
 * The server in a container image, only when the name of the repository is that of the server's own.
 *
 * @returns undefined when it is not certain
 */
export function runtimeOf(reference: string): string | undefined {
  const repository = reference.replace(/@.*$/, '').replace(/:[^/]*$/, '');
  return RUNTIMES.find(([pattern]) => pattern.test(repository))?.[1];
}
