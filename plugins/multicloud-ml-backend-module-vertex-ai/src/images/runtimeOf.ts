import { imageOriginOf } from './imageOriginOf';
import { repositoryOf } from './repositoryOf';

/** Repositories whose name leaves no doubt about the server inside. */
const RUNTIMES: ReadonlyArray<[repository: RegExp, runtime: string]> = [
  [/\/tritonserver$/, 'triton'],
  [/\/nim\//, 'nim'],
  [/\/vllm(?:-openai|-tpu)?$/, 'vllm'],
  [/\/torchserve(?:-kfs)?$/, 'torchserve'],
];

/** Names that Google gives images with such a server. Its prediction images for PyTorch are TorchServe. */
const GOOGLE_RUNTIMES: ReadonlyArray<[repository: RegExp, runtime: string]> = [
  [/\/pytorch-vllm-(?:optimized-)?serve$/, 'vllm'],
  [/\/vllm-(?:gpu|tpu|inference)[\w.-]*$/, 'vllm'],
  [/\/prediction\/pytorch-(?:cpu|gpu)\.[\w.-]+$/, 'torchserve'],
];

/**
 * The server in a container image, only when the name of its repository is that of the server's own.
 *
 * @returns undefined when it is not certain, and for servers that the Standard has no term for, as TensorFlow Serving.
 */
export function runtimeOf(image: string): string | undefined {
  const repository = repositoryOf(image);
  const known =
    imageOriginOf(image) === 'provider'
      ? [...GOOGLE_RUNTIMES, ...RUNTIMES]
      : RUNTIMES;
  return known.find(([pattern]) => pattern.test(repository))?.[1];
}
