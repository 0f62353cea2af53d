import { mockServices } from '@backstage/backend-test-utils';
import { readCostReading } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { createEngine } from '../engines/createEngine';
import { readSqlInstances } from '../readSqlInstances';
import { SqlCostSource } from '../SqlCostSource';

/** The source that a configuration makes, at a moment. */
export function createSource(
  bill: object,
  options: { now?: string; reading?: object } = {},
): SqlCostSource {
  const config = mockServices.rootConfig({
    data: {
      multicloudMl: {
        costs: { sources: { sql: { bill } }, reading: options.reading ?? {} },
      },
    },
  });
  const [instance] = readSqlInstances(config);
  return new SqlCostSource(instance, {
    reading: readCostReading(config),
    openEngine: () => createEngine(instance.options),
    now: () => new Date(options.now ?? '2026-11-24T10:00:00Z'),
  });
}
