import type { ObservedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type {
  ModelSource,
  ModelSourceEvent,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';

/** A source that says what the test tells it to. */
export class TestSource implements ModelSource {
  readonly id;
  readonly type = 'test';
  readonly schedule = { frequency: { hours: 1 }, timeout: { minutes: 1 } };
  readonly defaultOwner = 'group:default/growth';
  register = false;
  template: ModelSource['template'];
  says: () => AsyncIterable<ModelSourceEvent> = async function* nothing() {};

  constructor(id = 'test/one') {
    this.id = id;
  }

  poll() {
    return this.says();
  }

  /** One scope with the given models, read to its end. */
  complete(models: ObservedModel[], scope = 'eu') {
    this.says = async function* events() {
      yield { kind: 'models', scope, models };
      yield { kind: 'scope-complete', scope };
    };
  }
}

/** A model as a source sees it, served from one endpoint. */
export function seen(
  name: string,
  more: Partial<ObservedModel> = {},
): ObservedModel {
  return {
    externalId: `arn:${name}`,
    name,
    facts: {},
    deployments: [
      {
        externalId: `arn:${name}/endpoint`,
        name: 'endpoint',
        provider: 'aws',
        region: 'eu-west-1',
        service: 'sagemaker-endpoint',
        version: '1',
        traffic: 1,
      },
    ],
    ...more,
  };
}
