import type { JsonObject } from '@backstage/types';
import { createStandard } from '../../standard/createStandard';
import { CRITERION_IDS, type CriterionId } from '../../standard/Standard';
import { assess } from '../assess';
import {
  changed,
  context,
  PRIMARY,
  type Change,
} from '../__testUtils__/exemplary';
import { criterionValues, type CriterionValue } from './criterionValues';
import { ruleFigures } from './ruleFigures';

const OTHER: JsonObject = {
  vocabularies: {
    services: { openshift: 'kubernetes', bedrock: 'hosted' },
    orchestrators: { prefect: 0.8, kubeflow: 0.333 },
    tableFormats: { lance: 'open', csv: null },
    featureStores: { hopsworks: 'neutral' },
    artifactFormats: { gguf: 0.9 },
    ci: { drone: 'neutral' },
    infrastructureTools: { cdktf: 0.75 },
    accelerators: { gaudi: 'portable' },
  },
};

/** Makes the exemplary model say what a row of the rubric is about, with one of its terms. */
const SAYING: Record<
  Exclude<CriterionId, 'P9' | 'P10'>,
  (term: string, row: CriterionValue) => Change
> = {
  P1:
    (service, { when }) =>
    ({ declared }) => {
      const one = {
        ...PRIMARY,
        service,
        imageOrigin: /your own/.test(when) ? 'own' : 'provider',
      } as const;
      declared.deployments = /two providers/.test(when)
        ? declared.deployments?.map(deployment => ({ ...deployment, service }))
        : [one];
      declared.hosted = {
        neutralApi: /neutral/.test(when),
        equivalents: /with an equivalent/.test(when) ? ['gcp'] : [],
      };
    },
  P2:
    orchestrator =>
    ({ declared }) => {
      declared.pipeline = { orchestrator };
    },
  P3:
    (format, { when }) =>
    ({ declared }) => {
      declared.data = {
        tables: format
          ? [{ format, scheduledExport: /with a scheduled/.test(when) }]
          : [],
      };
    },
  P4:
    (kind, { when }) =>
    ({ declared }) => {
      declared.data = {
        featureStore: { kind, offlineExport: /with an offline/.test(when) },
      };
    },
  P5:
    (format, { value }) =>
    ({ declared }) => {
      if (format) {
        declared.artifact = { format };
        return;
      }
      declared.artifact = { exportable: false };
      if (value === 'not-applicable') {
        declared.deployments = [{ ...PRIMARY, service: 'hosted-api' }];
        declared.hosted = { equivalents: ['gcp'] };
      }
    },
  P6:
    (ci, { value }) =>
    ({ declared }) => {
      declared.delivery = { ci, targets: value === 1 ? ['aws', 'gcp'] : [] };
    },
  P7:
    tool =>
    ({ declared }) => {
      declared.infrastructure = { tool };
    },
  P8:
    (accelerator, { value }) =>
    ({ declared }) => {
      declared.deployments = declared.deployments?.map((deployment, index) => ({
        ...deployment,
        accelerator: value === 0.5 && index > 0 ? 'tpu' : accelerator,
      }));
    },
};

describe.each<[string, JsonObject]>([
  ['the default Standard', {}],
  ['an adopted one', OTHER],
])('what earns what under %s', (_, overrides) => {
  const standard = createStandard(overrides);

  const cases = CRITERION_IDS.flatMap(id => {
    if (id === 'P9' || id === 'P10') return [];
    return criterionValues(id, standard).flatMap(row =>
      (row.terms ?? ['']).map(term => ({ id, term, row, say: SAYING[id] })),
    );
  });

  it.each(cases)('$id: $row.when: $term earns $row.value', one => {
    const { criteria } = assess(
      changed(one.say(one.term, one.row)),
      context(overrides),
    ).portability;
    const found = criteria.find(({ id }) => id === one.id);
    expect(found?.state === 'not-applicable' ? found.state : found?.value).toBe(
      one.row.value,
    );
  });

  it('names every term of every vocabulary that decides', () => {
    const named = cases.map(({ term }) => term);
    const { runtimes, ...vocabularies } = standard.vocabularies;
    for (const vocabulary of Object.values(vocabularies)) {
      expect(named).toEqual(expect.arrayContaining(Object.keys(vocabulary)));
    }
  });
});

it.each<[Partial<Record<string, boolean>>, number]>([
  [{ workloadFederation: true, externalSecrets: true }, 1],
  [{ workloadFederation: true, externalSecrets: false }, 0.5],
  [{ workloadFederation: false, externalSecrets: false }, 0],
])('P9: %j earns the value of its row', (identity, value) => {
  const { criteria } = assess(
    changed(({ declared }) => {
      declared.identity = identity;
    }),
    context(),
  ).portability;
  expect(criteria.find(({ id }) => id === 'P9')?.value).toBe(value);
  expect(
    criterionValues('P9', createStandard()).map(row => row.value),
  ).toContain(value);
});

it('P10 has two halves, and names the age of the drill', () => {
  const rows = criterionValues('P10', createStandard({ drillRecencyDays: 45 }));
  expect(rows.map(({ value }) => value)).toEqual([0.5, 0.5]);
  expect(rows[1].when).toContain('45 days');
});

it('tells the figures of a rule, tier by tier', () => {
  const standard = createStandard({
    objectives: { T1: { drillMaxAgeDays: 30 }, T3: { drillMaxAgeDays: null } },
  });
  expect(ruleFigures('D31', standard)).toEqual([
    { of: 'T1', value: 'at most 30 days old' },
    { of: 'T2', value: 'at most 180 days old' },
  ]);
  expect(ruleFigures('D11', standard)).toEqual([
    { of: 'T1', value: 'another provider' },
  ]);
  expect(ruleFigures('D21', standard)[0]).toEqual({
    of: 'T1',
    value: 'RTO 60 minutes, RPO 15 minutes',
  });
  expect(ruleFigures('D22', standard).at(-1)?.value).toBe('holds for 30 days');
  expect(ruleFigures('D12', standard)).toEqual([]);
  expect(ruleFigures('constructor', standard)).toEqual([]);
});
