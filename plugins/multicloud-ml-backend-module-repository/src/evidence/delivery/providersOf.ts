import { shellCommands } from '../../files/shellCommands';

/**
 * Official actions that log in to, or deploy to, one provider. Their owners publish others that do not: Kubernetes tools
 * of Azure's, release tools of Google's.
 *
 * Source: the organisations `aws-actions`, `google-github-actions` and `Azure` on GitHub, November 2026.
 */
const ACTIONS: Record<string, RegExp> = {
  aws: /^aws-actions\//,
  gcp: /^google-github-actions\/(?:auth|setup-gcloud|get-gke-credentials|deploy-|upload-cloud-storage|get-secretmanager-secrets|run-vertexai|ssh-compute)/,
  azure:
    /^azure\/(?:login|cli|powershell|aks-set-context|arm-deploy|bicep-deploy|webapps-|functions-|container-apps-|appservice-|static-web-apps-|aml-|azureml-|get-keyvault-secrets|acr-build|sql-action)/,
};

/** Command lines that work on one provider. */
const COMMANDS: Record<string, string[]> = {
  aws: ['aws', 'eksctl', 'sam', 'cdk', 'ecs-cli', 'eb'],
  gcp: ['gcloud', 'gsutil', 'bq'],
  azure: ['az', 'azd', 'azcopy'],
};

/** Images whose purpose is such a command line. */
const IMAGES: Record<string, RegExp> = {
  aws: /^(?:(?:docker\.io\/)?amazon\/aws-cli|public\.ecr\.aws\/(?:aws-cli\/aws-cli|sam\/)|registry\.gitlab\.com\/gitlab-org\/cloud-deploy\/)/,
  gcp: /^(?:(?:docker\.io\/)?google\/cloud-sdk|(?:[\w-]+\.)?gcr\.io\/(?:google\.com\/cloudsdktool\/|cloud-builders\/(?:gcloud|gsutil|gke-deploy|bq)\b))/,
  azure: /^mcr\.microsoft\.com\/azure-cli\b/,
};

/** Asking a tool what it is works on nothing. */
const ABOUT_ITSELF = ['--version', 'version', '--help', 'help'];

/** The provider that an action of GitHub's is for: `aws-actions/configure-aws-credentials@v4` → `aws`. */
export function providersOfAction(uses: string): string[] {
  return uses.startsWith('docker://')
    ? providersOfImage(uses.slice('docker://'.length))
    : matching(ACTIONS, uses.toLowerCase());
}

/** The provider that an image is for: `google/cloud-sdk:slim` → `gcp`. */
export function providersOfImage(image: string): string[] {
  return matching(IMAGES, image.toLowerCase());
}

/** The providers whose command lines a script calls. */
export function providersOfScript(script: string): string[] {
  const called = new Set(
    shellCommands(script)
      .filter(([, argument]) => !ABOUT_ITSELF.includes(argument))
      .map(([command]) => command),
  );
  return Object.keys(COMMANDS).filter(provider =>
    COMMANDS[provider].some(command => called.has(command)),
  );
}

function matching(patterns: Record<string, RegExp>, text: string): string[] {
  return Object.keys(patterns).filter(provider =>
    patterns[provider].test(text),
  );
}

/** Each once, in order of the alphabet. */
export function distinct(providers: string[]): string[] {
  return [...new Set(providers)].sort();
}
