import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { ANNOTATION_OPERATORS } from '../../annotations';
import { checkDrill } from '../../drills/checkDrill';
import { parseModel } from '../../model/parseModel';
import { parseOperators } from '../../model/operators';
import { createSiteDirectory } from '../../regions/createSiteDirectory';
import { createStandard } from '../../standard/createStandard';
import { CRITERION_IDS } from '../../standard/Standard';
import { assess } from '../assess';
import {
  assessed,
  changed,
  context,
  drill,
  NOW,
  type Change,
} from '../__testUtils__/exemplary';
import { RECOVERY_RULES } from '../recovery/rules';
import { CRITERION_GUIDANCE } from './criteria';
import { exampleUnder } from './examples/exampleUnder';
import { GOVERNANCE_GUIDANCE } from './governance';
import { RULE_GUIDANCE } from './rules';

const all = [...Object.values(CRITERION_GUIDANCE), ...RULE_GUIDANCE];

it('speaks of every criterion and of every rule, in order', () => {
  expect(Object.keys(CRITERION_GUIDANCE)).toEqual([...CRITERION_IDS]);
  expect(RULE_GUIDANCE.map(({ id }) => id)).toEqual([
    ...RECOVERY_RULES.map(({ id }) => id),
    'D40',
  ]);
});

it('says of every rule what it makes of recovery', () => {
  expect(RULE_GUIDANCE.map(({ id, status }) => [id, status])).toEqual([
    ...RECOVERY_RULES.map(({ id, status }) => [id, status]),
    ['D40', 'protected'],
  ]);
});

it.each(all)('$id is told in whole sentences', guidance => {
  expect(guidance.asks).toMatch(/^[A-Z].+\.$/);
  expect(guidance.why).toMatch(/^[A-Z][^.]+\.$/);
  expect(guidance.howTo).not.toEqual([]);
  for (const route of guidance.howTo) {
    expect(route).toMatch(/^[A-Z].+\.$/);
  }
});

it.each(all)(
  '$id names no figure, which a Standard may have changed',
  ({ asks, why, howTo }) => {
    const prose = [asks, why, ...howTo].join(' ').replace(/\bT[1-4]\b/g, '');
    expect(prose).not.toMatch(/\d/);
  },
);

/** A Standard in which no customary term is left and T1 asks for more. */
const OTHER: JsonObject = {
  objectives: {
    T1: { rtoMinutes: 20, rpoMinutes: 2, leastStrategy: 'ACTIVE_ACTIVE' },
  },
  vocabularies: {
    services: { eks: null, gke: null, openshift: 'kubernetes' },
    orchestrators: { kubeflow: null, prefect: 1 },
    tableFormats: { iceberg: null },
    featureStores: { feast: null },
    artifactFormats: { onnx: null },
    ci: { 'github-actions': null },
    infrastructureTools: { terraform: 0.5 },
    accelerators: { nvidia: 'proprietary' },
  },
};

describe.each<[string, JsonObject]>([
  ['the default Standard', {}],
  ['an adopted one', OTHER],
])('under %s', (_, overrides) => {
  const standard = createStandard(overrides);
  const examples = all.flatMap(({ id }) => {
    const example = exampleUnder(id, standard, NOW);
    return example === undefined ? [] : [{ id, example }];
  });
  const ofModels = examples.filter(({ example }) => !example.startsWith('#'));
  const read = (example: string) => parseModel(parse(example), { standard });
  const judge = (...changes: Change[]) =>
    assess(changed(...changes), context(overrides));

  /** The exemplary model with what the example says in place of its own. */
  const following =
    (example: string): Change =>
    ({ declared }) => {
      for (const [name, value] of Object.entries(read(example).declared)) {
        const before = Reflect.get(declared, name);
        Reflect.set(
          declared,
          name,
          name === 'data' ? { ...before, ...value } : value,
        );
      }
    };

  it('every criterion has an example', () => {
    expect(examples.map(({ id }) => id)).toEqual(
      expect.arrayContaining([...CRITERION_IDS]),
    );
  });

  it.each(ofModels)(
    'the example of $id is one that the validator accepts',
    ({ example }) => {
      expect(read(example).problems).toEqual([]);
    },
  );

  it.each(ofModels.filter(({ id }) => id.startsWith('P')))(
    'the example of $id earns all its points',
    ({ id, example }) => {
      const { criteria } = judge(following(example)).portability;
      expect(criteria.find(one => one.id === id)?.value).toBe(1);
    },
  );

  it.each(ofModels.filter(({ id }) => /^D(0[0-2]|[12])/.test(id)))(
    'the example of $id does not match its rule',
    ({ id, example }) => {
      const { reasons } = judge(following(example)).recovery;
      expect(reasons.map(reason => reason.id)).not.toContain(id);
    },
  );

  it('the example of P10 staffs two providers', () => {
    const { metadata } = parse(exampleUnder('P10', standard, NOW) ?? '');
    const operators = parseOperators(
      metadata.annotations[ANNOTATION_OPERATORS],
    );
    const { criteria } = judge(input => {
      input.operators = operators;
    }).portability;
    expect(criteria.find(({ id }) => id === 'P10')?.value).toBe(1);
  });

  it('the example of D30 is a drill that counts and is quick enough', () => {
    const input = parse(exampleUnder('D30', standard, NOW) ?? '');
    expect(
      checkDrill(input, { now: NOW, sites: createSiteDirectory() }),
    ).toEqual([]);
    const { reasons } = judge(model => {
      model.drills = [drill(input)];
    }).recovery;
    expect(reasons.map(({ id }) => id)).not.toContain('D30');
    expect(reasons.map(({ id }) => id)).not.toContain('D21');
  });
});

it('has no example where no term earns everything', () => {
  const standard = createStandard({
    vocabularies: {
      orchestrators: {
        kubeflow: 0.9,
        argo: 0.9,
        airflow: 0.9,
        mlflow: 0.9,
        dagster: 0.9,
      },
    },
  });
  expect(exampleUnder('P2', standard, NOW)).toBeUndefined();
  expect(exampleUnder('constructor', standard, NOW)).toBeUndefined();
});

describe('governance', () => {
  it('speaks of every check under its NIST id, in order', () => {
    expect(
      GOVERNANCE_GUIDANCE.map(({ id, nist, title }) => ({ id, nist, title })),
    ).toEqual(
      assessed().governance.map(({ id, nist, title }) => ({ id, nist, title })),
    );
  });

  it.each(
    GOVERNANCE_GUIDANCE.filter(({ example }) => example?.startsWith('mlModel')),
  )('the example of $id passes its check', ({ id, example }) => {
    const { declared, problems } = parseModel(parse(example ?? '').mlModel, {
      standard: createStandard(),
    });
    const checkWith = (governance: typeof declared.governance) =>
      assessed(input => {
        input.declared.governance = governance;
      }).governance.find(check => check.id === id)?.status;
    expect(problems).toEqual([]);
    expect(checkWith(undefined)).toBe('unknown');
    expect(checkWith(declared.governance)).toBe('pass');
  });
});
