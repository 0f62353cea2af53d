import { parseImage } from './parseImage';

/** Repositories whose name leaves no doubt about the server inside; the path ends, or passes, so. */
const RUNTIMES: ReadonlyArray<[repository: RegExp, runtime: string]> = [
  [/(?:^|\/)(?:sagemaker-)?tritonserver$/, 'triton'],
  [/(?:^|\/)nim\//, 'nim'],
  [/(?:^|\/)vllm(?:-openai)?$/, 'vllm'],
  [/(?:^|\/)torchserve(?:-kfs)?$/, 'torchserve'],
];

/**
 * The server in a container image, only when the name of the repository is that of the server's own.
 *
 * @returns undefined when it is not certain.
 */
export function runtimeOf(reference: string | undefined): string | undefined {
  const repository = reference && parseImage(reference)?.repository;
  return (
    repository && RUNTIMES.find(([pattern]) => pattern.test(repository))?.[1]
  );
}
