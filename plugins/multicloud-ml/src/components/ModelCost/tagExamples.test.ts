import { mockApis } from '@backstage/frontend-test-utils';
import { tagExamples } from './tagExamples';

const configured = (tagKeys?: string[]) =>
  mockApis.config({
    data: tagKeys ? { multicloudMl: { costs: { reading: { tagKeys } } } } : {},
  });

describe('the tags that name a model', () => {
  it('are what each provider takes', () => {
    expect(tagExamples(configured(), 'component:default/fraud')).toEqual([
      {
        provider: 'aws',
        key: 'multicloud-ml.io/model',
        value: 'component:default/fraud',
      },
      {
        provider: 'azure',
        key: 'multicloud-ml-model',
        value: 'component:default/fraud',
      },
      { provider: 'gcp', key: 'multicloud-ml-model', value: 'fraud' },
    ]);
  });

  it('leave out a provider that can take no such key or value', () => {
    expect(
      tagExamples(configured(['Team/Model']), 'component:default/fraud').map(
        ({ provider }) => provider,
      ),
    ).toEqual(['aws']);
    expect(
      tagExamples(configured(['model']), 'component:risk/fraud').map(
        ({ provider }) => provider,
      ),
    ).toEqual(['aws', 'azure']);
  });
});
