import { allMappings, allTexts, mapping, texts } from '../../files/values';
import type { Evidence } from '../Evidence';
import { unreadableDelivery } from './unreadableDelivery';
import { distinct, providersOfScript } from './providersOf';

/** Tasks of Azure Pipelines that work on one provider; those of AWS's and Google's own extensions too. */
const TASKS: Record<string, RegExp> = {
  aws: /^(?:aws|ecr|ecs|s3|lambda|beanstalk|cloudformation|codedeploy)\w*@/i,
  azure: /^(?:azure(?!sponsor)|arm|aks)\w*@/i,
};

/** Azure Pipelines: the whole file is one claim. */
export const azurePipelines: Evidence = {
  id: 'azure-devops',
  reads: path => /(?:^|\/)azure-pipelines(?:[-.][\w.-]+)?\.ya?ml$/.test(path),
  ifUnreadable: unreadableDelivery('azure-devops'),
  find(file) {
    const [pipeline] = file.documents();
    const parts = allMappings(pipeline);
    const scripts = parts.flatMap(
      ({ script, bash, pwsh, powershell, inputs }) =>
        texts([script, bash, pwsh, powershell, mapping(inputs).inlineScript]),
    );
    const tasks = parts.flatMap(({ task }) => texts(task));
    return scripts.length + tasks.length > 0 || calls(parts).length > 0
      ? [
          {
            about: 'delivery',
            ci: 'azure-devops',
            targets: distinct([
              ...scripts.flatMap(providersOfScript),
              ...tasks.flatMap(task =>
                Object.keys(TASKS).filter(provider =>
                  TASKS[provider].test(task),
                ),
              ),
            ]),
            calls: calls(parts),
            job: allTexts(pipeline),
          },
        ]
      : [];
  },
};

function calls(parts: Array<{ template?: unknown }>): string[] {
  return parts.flatMap(({ template }) => texts(template));
}
