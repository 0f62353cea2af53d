import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  costSourcesExtensionPoint,
  type CostSource,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import multicloudMlModuleCostSql from '.';

async function sourcesOf(costs: object): Promise<CostSource[]> {
  const sources: CostSource[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        costSourcesExtensionPoint,
        { addCostSource: (...added) => void sources.push(...added) },
      ],
    ],
    features: [
      multicloudMlModuleCostSql,
      mockServices.rootConfig.factory({ data: { multicloudMl: { costs } } }),
    ],
  });
  return sources;
}

const aws = {
  engine: 'athena',
  table: 'finops.focus',
  athena: { region: 'ap-southeast-1' },
};
const lake = {
  engine: 'postgres',
  table: 'finops.focus',
  postgres: { host: 'db.example' },
};

it('adds one source for each configured table, and asks none before its time', async () => {
  const sources = await sourcesOf({ sources: { sql: { aws, lake } } });
  expect(sources.map(({ id, type }) => [id, type])).toEqual([
    ['sql/aws', 'sql'],
    ['sql/lake', 'sql'],
  ]);
});

it('does nothing until it is configured', async () => {
  await expect(sourcesOf({})).resolves.toEqual([]);
});

it('refuses to start with what it cannot read', async () => {
  await expect(
    sourcesOf({ sources: { sql: { aws: { ...aws, table: '*' } } } }),
  ).rejects.toThrow(/sql\.aws: "\*" does not name a table of athena/);
});
