/** A container image reference without its tag and digest. */
function repositoryOf(reference: string): string {
  return reference.replace(/@.*$/, '').replace(/:[^/]*$/, '');
}

/** Repositories whose name leaves no doubt about the server inside. */
const SERVERS: ReadonlyArray<[repository: RegExp, runtime: string]> = [
  [/(?:^|\/)(?:sagemaker-)?tritonserver$/, 'triton'],
  [/(?:^|\/)nim\//, 'nim'],
  [
    /(?:^|\/)vllm(?:-(?:openai|cpu|cuda|rocm|tpu|gaudi|neuron))?(?:-rhel\d+)?$/,
    'vllm',
  ],
  [/(?:^|\/)torchserve(?:-kfs)?$/, 'torchserve'],
];

/**
 * The server in a container image, only when the name of the repository is that of the server's own.
 *
 * @returns undefined when it is not certain
 */
export function runtimeOfImage(reference: string): string | undefined {
  const repository = repositoryOf(reference);
  return SERVERS.find(([pattern]) => pattern.test(repository))?.[1];
}

/**
 * Registries from which providers publish serving images of their own. Sources: AWS Deep Learning Containers (their
 * account and gallery), Vertex AI prebuilt containers and Deep Learning Containers of Google, Azure ML curated
 * environments.
 */
const PROVIDER_IMAGES =
  /^(?:763104351884\.dkr\.ecr\.|public\.ecr\.aws\/(?:sagemaker|deep-learning-containers|neuron)\/|(?:[a-z-]+-docker\.pkg\.dev|gcr\.io)\/(?:vertex-ai|deeplearning-platform-release|cloud-aiplatform|cloud-tpu-inference-converters)\/|mcr\.microsoft\.com\/azureml\/)/;

/** Whose image it is: `provider` for one that a cloud publishes for its own services, `own` for any other. */
export function imageOriginOf(reference: string): 'own' | 'provider' {
  return PROVIDER_IMAGES.test(reference) ? 'provider' : 'own';
}

/** The digest that the reference pins, if it does. */
export function digestOf(reference: string): string | undefined {
  return /@(sha256:[0-9a-f]{64})$/.exec(reference)?.[1];
}

/** The reference with another tag, as KServe applies `runtimeVersion`. */
export function withTag(reference: string, tag: string): string {
  return `${repositoryOf(reference)}:${tag}`;
}
