import { item } from '../__testUtils__/attributable';
import { suggestFix } from './suggestFix';

const about = { tagKey: 'ml-model', groupRef: 'group:default/risk' };
const REF = '<entity ref of the model>';

it.each([
  ['aws', 'Amazon SageMaker', REF, 'SageMaker endpoint', 'cost allocation tag'],
  [
    'aws',
    'Amazon Elastic Container Service for Kubernetes',
    REF,
    'split cost allocation data',
    'cost allocation tag',
  ],
  [
    'aws',
    'Amazon Bedrock',
    REF,
    'application inference profile',
    'cost allocation tag',
  ],
  [
    'aws',
    'Amazon Simple Storage Service',
    REF,
    'on the resource',
    'cost allocation tag',
  ],
  [
    'gcp',
    'Vertex AI',
    '<name of the model>',
    'label on the Vertex AI endpoint',
    'bare name',
  ],
  [
    'gcp',
    'Kubernetes Engine',
    '<name of the model>',
    'GKE cost allocation',
    'bare name',
  ],
  [
    'azure',
    'Azure Machine Learning',
    REF,
    'Azure ML endpoint',
    'tag inheritance',
  ],
  ['azure', 'Azure Kubernetes Service', REF, 'node pool', 'tag inheritance'],
  ['on-prem', 'GPU farm', REF, 'on the resource', 'export of the bill'],
])('%s, %s', (provider, service, tagValue, where, then) => {
  const fix = suggestFix(item({ provider, service }), about);
  expect(fix).toMatchObject({ tagKey: 'ml-model', tagValue });
  expect(fix.detail).toContain(where);
  expect(fix.detail).toContain(then);
});

it('says of a tag that names nothing what it is, and no more than fits a line', () => {
  const { detail } = suggestFix(
    item({ tag: `<b>\u001b${'x'.repeat(10_000_000)}` }),
    about,
  );
  expect(detail).toMatch(
    /^It is tagged "<b>\\u001bx+…", which names no registered model/,
  );
  expect(detail.length).toBeLessThan(300);
});

it('says where an account gets its team, for machine learning without one', () => {
  const line = { machineLearning: true, accountId: '111122223333' };
  const detailOf = (groupRef?: string) =>
    suggestFix(item(line), { tagKey: 'ml-model', groupRef }).detail;
  expect(detailOf()).toContain(
    'name the team of account "111122223333" in multicloudMl.costs.accounts',
  );
  expect(detailOf('group:default/risk')).not.toContain('accounts');
});

it('asks for no tag on a tax', () => {
  expect(suggestFix(item({ tax: true }), about).detail).toContain(
    'A tax carries no tag',
  );
});
