import type { Entity } from '@backstage/catalog-model';
import { PortabilityFilter, ProviderFilter, RecoveryFilter } from './filters';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'fraud',
    annotations: { 'multicloud-ml.io/provider': 'aws' },
    labels: {
      'multicloud-ml.io/portability': 'B',
      'multicloud-ml.io/recovery': 'at-risk',
    },
  },
};

describe('the catalog filters', () => {
  it('ask the catalog for the derived annotation or label', () => {
    expect(new ProviderFilter(['aws', 'gcp']).getCatalogFilters()).toEqual({
      'metadata.annotations.multicloud-ml.io/provider': ['aws', 'gcp'],
    });
    expect(new PortabilityFilter(['A']).getCatalogFilters()).toEqual({
      'metadata.labels.multicloud-ml.io/portability': ['A'],
    });
    expect(new RecoveryFilter(['at-risk']).getCatalogFilters()).toEqual({
      'metadata.labels.multicloud-ml.io/recovery': ['at-risk'],
    });
  });

  it('agree with the catalog on what they keep', () => {
    expect(new ProviderFilter(['aws']).filterEntity(entity)).toBe(true);
    expect(new PortabilityFilter(['A']).filterEntity(entity)).toBe(false);
    expect(
      new RecoveryFilter(['at-risk']).filterEntity({
        ...entity,
        metadata: { name: 'service' },
      }),
    ).toBe(false);
  });

  it('keep their values in the address', () => {
    expect(new ProviderFilter(['aws']).toQueryValue()).toEqual(['aws']);
  });
});
