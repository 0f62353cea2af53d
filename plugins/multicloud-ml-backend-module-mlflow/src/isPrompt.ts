import type { RegisteredModel } from './rest/schemas';

const KEY = 'mlflow.prompt.is_prompt';

/** Whether it is a prompt: MLflow keeps prompts among its models, and not every version of it leaves them out of lists. */
export function isPrompt({ tags, latest_versions }: RegisteredModel): boolean {
  return [tags, ...latest_versions.map(version => version.tags)].some(
    set => Object.hasOwn(set, KEY) && set[KEY].toLowerCase() === 'true',
  );
}
