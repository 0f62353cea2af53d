import fc from 'fast-check';
import { createStandard } from '../standard';
import { arbitraryModel } from './__testUtils__/arbitraryModel';
import { SCRIPT_URL } from './__testUtils__/scriptUrl';
import type { MlModel } from './MlModel';
import { parseModel } from './parseModel';
import { parseProfile } from './parseProfile';

const standard = createStandard();
const parse = (block: unknown) => parseModel(block, { standard });
const messages = (block: unknown) =>
  parse(block).problems.map(({ message }) => message);

describe('a bad field costs the fact and nothing else', () => {
  it('names the field, its value and what is allowed, all problems at once', () => {
    const { declared, problems } = parse({
      tier: 'T9',
      stateless: 'yes',
      deployments: [
        { name: 'primary', role: 'primary', provider: 'aws' },
        { name: 'second', role: 'hot', provider: 'gcp', replicas: -1 },
      ],
      pipeline: { orchestrator: 'kubeflow' },
    });
    expect(problems.map(({ message }) => message)).toEqual([
      'spec.mlModel.tier: "T9" is not one of T1, T2, T3, T4',
      'spec.mlModel.stateless: "yes" is not true or false',
      'spec.mlModel.deployments[1].role: "hot" is not one of primary, replica, standby, backup',
      'spec.mlModel.deployments[1].replicas: -1 is not a whole number from 0 to 1000000',
    ]);
    expect(problems[2].path).toBe('spec.mlModel.deployments[1].role');
    expect(declared).toEqual({
      deployments: [
        { name: 'primary', role: 'primary', provider: 'aws' },
        { name: 'second', provider: 'gcp' },
      ],
      pipeline: { orchestrator: 'kubeflow' },
    });
  });

  it('says of a misspelt field that there is none of that name', () => {
    const { declared, problems } = parse({
      tier: 'T1',
      deployment: [{ provider: 'aws' }],
    });
    expect(problems.map(({ message }) => message)).toEqual([
      'spec.mlModel: "deployment" is not a field of it; correct the spelling or remove it',
    ]);
    expect(declared).toEqual({ tier: 'T1' });
  });

  it.each([
    ['a number that is none', { recovery: { rtoMinutes: NaN } }, 'NaN is not'],
    ['a negative one', { recovery: { rpoMinutes: -5 } }, '-5 is not'],
    [
      'an infinite one',
      { monthlyCost: { amount: Infinity, currency: 'USD' } },
      'Infinity is not',
    ],
    ['half a replica', { deployments: [{ replicas: 1.5 }] }, '1.5 is not'],
    [
      'an unknown currency',
      { monthlyCost: { amount: 5, currency: 'XXX' } },
      '"XXX" is not an ISO 4217 currency code',
    ],
    [
      'a country that is none',
      { residency: ['SG', 'XX'] },
      '"XX" is not an ISO 3166-1',
    ],
    [
      'Norway as YAML 1.1 reads it',
      { residency: [false] },
      'put a code such as NO in quotes',
    ],
    [
      'a day that never was',
      { governance: { reviewBy: '2027-02-30' } },
      '"2027-02-30" is not a day',
    ],
    [
      'script for a link',
      { recovery: { runbook: SCRIPT_URL } },
      'is not an absolute http or https address',
    ],
    [
      'script for an address',
      { artifact: { uri: ' JavaScript:alert(1)' } },
      'is not an address',
    ],
    [
      'a list for an object',
      { artifact: [] },
      'a list is not an object with the fields format',
    ],
    [
      'an object for a list',
      { deployments: { 0: {} } },
      'an object is not a list',
    ],
    [
      'a number for a text',
      { artifact: { version: 1.1 } },
      'put a number in quotes',
    ],
    [
      'half a measurement',
      { data: { replicationLag: { minutes: 4 } } },
      'replicationLag.asOf: is missing',
    ],
  ])('%s is unknown', (_, block, message) => {
    const { declared, problems } = parse(block);
    expect(problems).toHaveLength(1);
    expect(problems[0].message).toContain(message);
    expect(leavesOf(declared)).toEqual([]);
  });

  it('takes a field that YAML left empty for one that is not there', () => {
    expect(parse({ tier: null, artifact: null })).toEqual({
      declared: {},
      problems: [],
    });
  });

  it('cuts what it quotes', () => {
    const [message] = messages({ tier: 'T'.repeat(1_000_000) });
    expect(message.length).toBeLessThan(200);
    expect(message).toContain('…" is not one of T1');
  });

  it('uses nothing of what is no object', () => {
    expect(parse('aws')).toEqual({
      declared: {},
      problems: [
        {
          path: 'spec.mlModel',
          message: expect.stringContaining('"aws" is not an object'),
        },
      ],
    });
  });

  it('does not read a list of a million items', () => {
    const { declared, problems } = parse({
      tier: 'T1',
      delivery: { targets: new Array(1_000_000).fill(7) },
    });
    expect(declared).toEqual({ tier: 'T1', delivery: {} });
    expect(problems).toHaveLength(1);
    expect(problems[0].message).toContain('is not a list of at most 100');
  });

  it('says at most a hundred things', () => {
    const { problems } = parse({
      deployments: new Array(400).fill({ role: 'hot' }),
    });
    expect(problems).toHaveLength(101);
    expect(problems[100].message).toContain('300 more problems');
  });
});

describe('writing a fact badly never pays', () => {
  it('keeps a deployment and a table that nobody can read, with every fact unknown', () => {
    expect(
      parse({ deployments: ['tpu'], data: { tables: ['redshift', null] } })
        .declared,
    ).toEqual({ deployments: [{}], data: { tables: [{}, {}] } });
  });

  it('keeps a copy that nobody can read, in an unknown place', () => {
    expect(
      parse({ data: { tables: [{ copies: ['gcp/asia-southeast1', 'moon'] }] } })
        .declared,
    ).toEqual({
      data: { tables: [{ copies: ['gcp/asia-southeast1', 'unknown'] }] },
    });
  });

  it('takes a residency rule of which one country is unreadable for unknown', () => {
    expect(parse({ residency: ['SG', 'Indonesia'] }).declared).toEqual({});
    expect(parse({ residency: ['any', 'SG'] }).declared).toEqual({});
    expect(parse({ residency: [] }).declared).toEqual({});
  });

  it('leaves an unreadable delivery target out', () => {
    expect(
      parse({ delivery: { targets: ['aws', 1, 2, 'gcp'] } }).declared,
    ).toEqual({ delivery: { targets: ['aws', 'gcp'] } });
  });
});

describe('what is written in another way is read as meant', () => {
  it('lowers the case of providers, regions and terms, and raises that of countries and currencies', () => {
    expect(
      parse({
        residency: ['sg'],
        deployments: [
          { provider: 'AWS', region: ' AP-Southeast-1', service: 'EKS' },
        ],
        monthlyCost: { amount: 5, currency: 'usd' },
      }),
    ).toEqual({
      declared: {
        residency: ['SG'],
        deployments: [
          { provider: 'aws', region: 'ap-southeast-1', service: 'eks' },
        ],
        monthlyCost: { amount: 5, currency: 'USD' },
      },
      problems: [],
    });
  });

  it('takes a whole number for a version', () => {
    expect(parse({ artifact: { version: 7 } }).declared).toEqual({
      artifact: { version: '7' },
    });
  });

  it('keeps a term that the Standard does not know: that is for the assessment to say', () => {
    expect(parse({ pipeline: { orchestrator: 'homegrown' } })).toEqual({
      declared: { pipeline: { orchestrator: 'homegrown' } },
      problems: [],
    });
  });
});

it('gives a deployment name to the first that has it', () => {
  const { declared, problems } = parse({
    deployments: [{ name: 'a' }, { name: 'b' }, { name: 'a', provider: 'gcp' }],
  });
  expect(declared.deployments).toEqual([
    { name: 'a' },
    { name: 'b' },
    { provider: 'gcp' },
  ]);
  expect(problems).toEqual([
    {
      path: 'spec.mlModel.deployments[2].name',
      message:
        'spec.mlModel.deployments[2].name: "a" is the name of deployments[0] already; give each deployment its own name',
    },
  ]);
});

it('is not impressed by prototypes', () => {
  const block = JSON.parse(
    '{"__proto__":{"tier":"T4"},"constructor":{"prototype":{"tier":"T4"}},"artifact":{"__proto__":{"exportable":false},"format":9}}',
  );
  const { declared } = parse(block);
  expect(declared).toEqual({ artifact: {} });
  expect(declared.tier).toBeUndefined();
  expect(declared.artifact?.exportable).toBeUndefined();
  expect(Object.prototype).not.toHaveProperty('tier');
  expect(Object.prototype).not.toHaveProperty('exportable');
});

it('reads a profile, and reports what a profile cannot hand down', () => {
  expect(
    parseProfile(
      { pipeline: { orchestrator: 'argo' }, tier: 'T1' },
      { standard, path: 'multicloudMl.profiles.platform' },
    ),
  ).toEqual({
    facts: { pipeline: { orchestrator: 'argo' } },
    problems: [
      {
        path: 'multicloudMl.profiles.platform',
        message:
          'multicloudMl.profiles.platform: "tier" is not a field of it; correct the spelling or remove it',
      },
    ],
  });
});

describe('for every input', () => {
  const anything = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
    arbitraryModel.chain(model =>
      fc
        .tuple(fc.constantFrom(...pathsOf(model), []), fc.anything())
        .map(([path, junk]) => replaceAt(model, path, junk)),
    ),
  );

  it('a block without a fault is read as it is', () => {
    fc.assert(
      fc.property(arbitraryModel, model => {
        expect(parse(model)).toEqual({ declared: model, problems: [] });
      }),
    );
  });

  it('nothing throws, and what was read is read again without a problem', () => {
    fc.assert(
      fc.property(anything, block => {
        const { declared } = parse(block);
        expect(parse(declared)).toEqual({ declared, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('no faulty item makes a deployment, a table or a copy disappear, nor a residency rule wider', () => {
    const faulty = arbitraryModel
      .map(model => ({ model, paths: pathsOf(model).filter(isInList) }))
      .filter(({ paths }) => paths.length > 0)
      .chain(({ model, paths }) =>
        fc
          .tuple(fc.constantFrom(...paths), fc.anything())
          .map(([path, junk]) => ({ model, path, junk })),
      );
    fc.assert(
      fc.property(faulty, ({ model, path, junk }) => {
        const { declared, problems } = parse(replaceAt(model, path, junk));
        // What is no fault is another fact, and a list in place of a list another list.
        fc.pre(problems.length > 0 && !Array.isArray(junk));
        expect(declared.deployments?.length).toBe(model.deployments?.length);
        expect(declared.data?.tables?.length).toBe(model.data?.tables?.length);
        expect([model.residency, undefined]).toContainEqual(declared.residency);
        declared.data?.tables?.forEach((table, i) =>
          expect([copiesOf(model, i), undefined]).toContain(
            table.copies?.length,
          ),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('each problem begins with its path and fits into a status item', () => {
    fc.assert(
      fc.property(anything, block => {
        for (const { path, message } of parse(block).problems) {
          expect(message.startsWith(path)).toBe(true);
          expect(message.length).toBeLessThanOrEqual(500);
        }
      }),
    );
  });

  it('the input is left as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), arbitraryModel, (junk, model) => {
        const block = { ...model, tier: junk, deployments: [junk, {}] };
        const before = JSON.stringify(block);
        parse(block);
        expect(JSON.stringify(block)).toBe(before);
      }),
    );
  });
});

it('survives what is no JSON at all', () => {
  const trap = Object.defineProperty({}, 'tier', {
    enumerable: true,
    get() {
      throw new Error('trap');
    },
  });
  expect(parse(trap)).toEqual({
    declared: {},
    problems: [
      {
        path: 'spec.mlModel',
        message: 'spec.mlModel: cannot be read; nothing of it is used',
      },
    ],
  });
});

type Path = Array<string | number>;

/** The path of every value inside a value. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) {
    return [path];
  }
  return Object.entries(value).flatMap(([key, member]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return [here, ...pathsOf(member, here)];
  });
}

function isInList(path: Path): boolean {
  return path.some(key => typeof key === 'number');
}

function copiesOf(model: MlModel, table: number): number | undefined {
  return model.data?.tables?.[table].copies?.length;
}

function replaceAt(value: unknown, path: Path, junk: unknown): unknown {
  if (path.length === 0) {
    return junk;
  }
  const [key, ...rest] = path;
  if (Array.isArray(value)) {
    return value.with(Number(key), replaceAt(value[Number(key)], rest, junk));
  }
  return typeof value === 'object' && value !== null
    ? { ...value, [key]: replaceAt(Reflect.get(value, key), rest, junk) }
    : junk;
}

/** Every value inside that is neither an object nor a list. */
function leavesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) {
    return value === undefined ? [] : [value];
  }
  return Object.values(value).flatMap(leavesOf);
}
