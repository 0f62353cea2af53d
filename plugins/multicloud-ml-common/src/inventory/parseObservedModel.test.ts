import fc from 'fast-check';
import { SCRIPT_URL } from '../model/__testUtils__/scriptUrl';
import { createStandard } from '../standard';
import { parseObservedModel } from './parseObservedModel';

const standard = createStandard();
const parse = (value: unknown) =>
  parseObservedModel(value, { standard, path: 'models[0]' });

it('reads what a source reports', () => {
  const reported = {
    externalId:
      'arn:aws:sagemaker:ap-southeast-1:111122223333:model-package-group/fraud',
    name: 'fraud',
    owner: 'risk-ml',
    entityRef: 'Component:Fraud',
    url: 'https://console.aws.amazon.com/sagemaker',
    facts: { tier: 'T1', artifact: { format: 'XGBoost' } },
    deployments: [
      {
        externalId: 'arn:endpoint/fraud',
        provider: 'aws',
        region: 'ap-southeast-1',
        service: 'sagemaker-endpoint',
        replicas: 2,
        runningReplicas: 1,
        healthy: false,
        traffic: 0.9,
        versionSince: '2026-11-20T08:00:00+08:00',
      },
    ],
  };
  expect(parse(reported)).toEqual({
    model: {
      ...reported,
      entityRef: 'component:default/fraud',
      facts: { tier: 'T1', artifact: { format: 'xgboost' } },
    },
    problems: [],
  });
});

it('refuses a model that cannot be told from others', () => {
  expect(parse({ facts: {} })).toEqual({
    problems: [
      {
        path: 'models[0].externalId',
        message: expect.stringContaining('is missing'),
      },
      {
        path: 'models[0].name',
        message: expect.stringContaining('is missing'),
      },
    ],
  });
  expect(parse('fraud').model).toBeUndefined();
});

it('drops bad fields, each with a problem, and keeps the rest', () => {
  const { model, problems } = parse({
    externalId: 'a',
    name: 'fraud',
    url: SCRIPT_URL,
    entityRef: 'a:b:c/d/e',
    facts: { tier: 'gold', profile: 'x', deployments: [] },
    deployments: [{ externalId: 'e', traffic: 90, healthy: 'ok', role: 'hot' }],
  });
  expect(model).toEqual({
    externalId: 'a',
    name: 'fraud',
    facts: {},
    deployments: [{ externalId: 'e' }],
  });
  expect(problems.map(({ path }) => path).sort()).toEqual([
    'models[0].deployments[0].healthy',
    'models[0].deployments[0].role',
    'models[0].deployments[0].traffic',
    'models[0].entityRef',
    'models[0].facts.tier',
    'models[0].url',
  ]);
});

it('knows a deployment without an id by its name or place, and no deployment twice', () => {
  const { model, problems } = parse({
    externalId: 'a',
    name: 'fraud',
    deployments: [
      { name: 'prod' },
      { provider: 'aws', region: 'ap-southeast-1', service: 'eks' },
      { provider: 'aws' },
      { name: 'prod', provider: 'gcp' },
    ],
  });
  expect(model?.deployments.map(({ externalId }) => externalId)).toEqual([
    'prod',
    'aws/ap-southeast-1/eks',
  ]);
  expect(problems.map(({ path }) => path)).toEqual([
    'models[0].deployments[2].externalId',
    'models[0].deployments[3].externalId',
  ]);
});

it('never throws, and reads what it read again', () => {
  const junk = fc.oneof(
    fc.anything(),
    fc.record({
      externalId: fc.string({ minLength: 1 }),
      name: fc.string({ minLength: 1 }),
      facts: fc.anything(),
      entityRef: fc.string(),
      deployments: fc.array(fc.anything()),
    }),
  );
  fc.assert(
    fc.property(junk, value => {
      const { model } = parse(value);
      expect(model === undefined ? {} : parse(model)).toEqual(
        model === undefined ? {} : { model, problems: [] },
      );
    }),
  );
});
