import { mockServices } from '@backstage/backend-test-utils';
import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type {
  ModelSourceEvent,
  SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { readSageMakerInstances } from '../readSageMakerInstances';
import { SageMakerModelSource } from '../SageMakerModelSource';

/** A source with the options of `multicloudMl.sources.sagemaker.test`, and the warnings that it logs. */
export function createSource(options: object): {
  source: SageMakerModelSource;
  warnings: string[];
} {
  const config = mockServices.rootConfig({
    data: {
      multicloudMl: {
        sources: {
          sagemaker: { test: { defaultOwner: 'platform', ...options } },
        },
      },
    },
  });
  const warnings: string[] = [];
  const logger = mockServices.logger.mock({
    warn: (message: string) => {
      warnings.push(message);
    },
  });
  logger.child.mockReturnValue(logger);
  const [instance] = readSageMakerInstances(config);
  return {
    source: new SageMakerModelSource(instance, {
      logger,
    }),
    warnings,
  };
}

/** Polls once, to the end. */
export async function pollOnce(
  source: SageMakerModelSource,
  signal: AbortSignal = new AbortController().signal,
): Promise<{
  events: ModelSourceEvent[];
  /** How each scope ended, in order. */
  outcomes: ModelSourceEvent[];
  models: ReportedModel[];
  problems: SourceProblem[];
  model(name: string, region?: string): ReportedModel | undefined;
}> {
  const events: ModelSourceEvent[] = [];
  for await (const event of source.poll({ signal })) {
    events.push(event);
  }
  const batches = events.filter(event => event.kind === 'models');
  return {
    events,
    outcomes: events.filter(
      event => event.kind !== 'models' && event.kind !== 'problems',
    ),
    models: batches.flatMap(event => event.models),
    problems: events.flatMap(event =>
      event.kind === 'problems' ? event.problems : [],
    ),
    model: (name, region) =>
      batches
        .filter(event => !region || event.scope.endsWith(`/${region}`))
        .flatMap(event => event.models)
        .find(model => model.name === name),
  };
}
