import { createSiteDirectory } from '../regions';
import { createStandard } from '../standard';
import { resolveModel } from '../assessment';
import type { MlModel } from '../model';
import { drillSetting } from './drillSetting';

function settingOf(declared: MlModel) {
  return drillSetting(
    resolveModel(
      {
        entityRef: 'component:default/fraud',
        declared,
        problems: [],
        profiles: [],
        observations: [],
        drills: [],
        exemptions: [],
        operators: {},
        dependents: [],
      },
      {
        standard: createStandard(),
        sites: createSiteDirectory(),
        now: new Date('2026-11-23T12:00:00Z'),
      },
    ),
  );
}

it('is what D32 compares, of the primary and the artifact', () => {
  expect(
    settingOf({
      artifact: { format: 'onnx', version: '7', uri: 's3://models/fraud/7' },
      deployments: [
        { role: 'standby', provider: 'gcp', region: 'asia-southeast1' },
        {
          role: 'primary',
          provider: 'aws',
          region: 'ap-southeast-1',
          service: 'eks',
          runtime: 'kserve',
          accelerator: 'nvidia',
          image: 'registry.example/fraud:7',
          replicas: 3,
        },
      ],
    }),
  ).toEqual({
    provider: 'aws',
    region: 'ap-southeast-1',
    service: 'eks',
    runtime: 'kserve',
    accelerator: 'nvidia',
    imageRepository: 'registry.example/fraud',
    artifactFormat: 'onnx',
    artifactVersion: '7',
  });
});

it('leaves out what is unknown', () => {
  expect(settingOf({})).toEqual({});
});

it.each([
  ['fraud', 'fraud'],
  ['fraud:7', 'fraud'],
  ['registry.example:5000/ml/fraud', 'registry.example:5000/ml/fraud'],
  ['registry.example:5000/ml/fraud:7', 'registry.example:5000/ml/fraud'],
  ['registry.example/fraud@sha256:abc', 'registry.example/fraud'],
  ['registry.example/fraud:7@sha256:abc', 'registry.example/fraud'],
])('the image %s is of the repository %s', (image, repository) => {
  expect(
    settingOf({ deployments: [{ role: 'primary', image }] }).imageRepository,
  ).toBe(repository);
});
