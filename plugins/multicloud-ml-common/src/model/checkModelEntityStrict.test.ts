import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { createStandard } from '../standard';
import { checkModelEntityStrict } from './checkModelEntityStrict';

function check(
  mlModel: JsonObject | undefined,
  annotations: Record<string, string> = {},
  standard = createStandard(),
): string[] {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'fraud', annotations },
    spec: { type: 'ml-model', ...(mlModel && { mlModel }) },
  };
  return checkModelEntityStrict(entity, { standard }).map(p => p.message);
}

it('has nothing to say of a sound model, or of none', () => {
  expect(check(undefined)).toEqual([]);
  expect(
    check(
      { tier: 'T1', pipeline: { orchestrator: 'none' } },
      { 'multicloud-ml.io/provider': 'aws' },
    ),
  ).toEqual([]);
});

it('reports what the lenient reading reports, each thing once', () => {
  expect(check({ tier: 'T9', deployments: [{ role: 'hot' }] })).toEqual([
    'spec.mlModel.tier: "T9" is not one of T1, T2, T3, T4',
    'spec.mlModel.deployments[0].role: "hot" is not one of primary, replica, standby, backup',
  ]);
});

it('refuses fields that the format does not have, at any depth', () => {
  expect(
    check({ artefact: {}, data: { tables: [{ fromat: 'iceberg' }] } }),
  ).toEqual([
    'spec.mlModel.data.tables[0]: "fromat" is not a field of it; correct the spelling or remove it',
    'spec.mlModel: "artefact" is not a field of it; correct the spelling or remove it',
  ]);
});

it('refuses annotations under our prefix that mean nothing', () => {
  expect(
    check({}, { 'multicloud-ml.io/teir': 'T1', 'other.io/x': 'y' }),
  ).toEqual([
    expect.stringContaining(
      '[multicloud-ml.io/teir]: is not an annotation of a model',
    ),
  ]);
});

it('refuses terms that the Standard does not know, `constructor` among them', () => {
  const block = {
    deployments: [{ service: 'nomad', runtime: 'constructor' }],
    pipeline: { orchestrator: 'prefect' },
  };
  expect(check(block)).toEqual([
    expect.stringMatching(
      /^spec\.mlModel\.deployments\[0\]\.service: "nomad" is not a term that the Standard knows/,
    ),
    expect.stringMatching(
      /^spec\.mlModel\.deployments\[0\]\.runtime: "constructor" is not a term/,
    ),
    expect.stringMatching(
      /^spec\.mlModel\.pipeline\.orchestrator: "prefect" is not a term .* known are kubeflow, argo, /,
    ),
  ]);
  const wider = createStandard({
    vocabularies: {
      services: { nomad: 'managed' },
      runtimes: ['constructor'],
      orchestrators: { prefect: 1 },
    },
  });
  expect(check(block, {}, wider)).toEqual([]);
});
