import { relative } from 'node:path';
import { truncate } from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { createStandard } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { ModelSourceEvent } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { FileModelSource } from './FileModelSource';
import { readFileInstances } from './readFileInstances';
import { MAX_FILE_BYTES } from './readInventoryFile';

const directory = createMockDirectory();

function instancesOf(file: object) {
  return readFileInstances(
    mockServices.rootConfig({ data: { multicloudMl: { sources: { file } } } }),
  );
}

async function poll(
  path: string,
  signal: AbortSignal = new AbortController().signal,
): Promise<ModelSourceEvent[]> {
  const [instance] = instancesOf({ demo: { path, defaultOwner: 'platform' } });
  const source = new FileModelSource(instance, {
    standard: createStandard(),
  });
  const events: ModelSourceEvent[] = [];
  for await (const event of source.poll({ signal })) {
    events.push(event);
  }
  return events;
}

async function pollFile(name: string, content: string) {
  directory.setContent({ [name]: content });
  return poll(directory.resolve(name));
}

function modelsOf(events: ModelSourceEvent[]) {
  return events.flatMap(event => (event.kind === 'models' ? event.models : []));
}

function problemsOf(events: ModelSourceEvent[]) {
  return events.flatMap(event =>
    event.kind === 'problems' ? event.problems : [],
  );
}

const fraud = `
- externalId: home/fraud
  name: fraud
  owner: group:default/risk-ml
  facts: { tier: T1, artifact: { format: onnx, version: '7' } }
  deployments:
    - externalId: home/fraud/sg
      role: primary
      provider: aws
      region: ap-southeast-1
      service: eks
      accelerator: nvidia
      replicas: 3
      runningReplicas: 2
      healthy: true
`;

describe('what a file may look like', () => {
  it.each([
    ['a YAML list', 'models.yaml', fraud],
    [
      'an object with models',
      'models.yml',
      `models:\n${fraud.replace(/^/gm, '  ')}`,
    ],
    [
      'several YAML documents',
      'models.yaml',
      `---\n[]\n---\n${fraud}\n---\nmodels: []\n---\n`,
    ],
    [
      'JSON',
      'models.json',
      JSON.stringify([
        {
          externalId: 'home/fraud',
          name: 'fraud',
          owner: 'group:default/risk-ml',
          facts: { tier: 'T1', artifact: { format: 'onnx', version: '7' } },
          deployments: [
            {
              externalId: 'home/fraud/sg',
              role: 'primary',
              provider: 'aws',
              region: 'ap-southeast-1',
              service: 'eks',
              accelerator: 'nvidia',
              replicas: 3,
              runningReplicas: 2,
              healthy: true,
            },
          ],
        },
      ]),
    ],
  ])('reads %s', async (_, name, content) => {
    const events = await pollFile(name, content);

    expect(events.map(event => event.kind)).toEqual([
      'models',
      'scope-complete',
    ]);
    expect(modelsOf(events)).toEqual([
      {
        externalId: 'home/fraud',
        name: 'fraud',
        owner: 'group:default/risk-ml',
        facts: { tier: 'T1', artifact: { format: 'onnx', version: '7' } },
        deployments: [
          {
            externalId: 'home/fraud/sg',
            role: 'primary',
            provider: 'aws',
            region: 'ap-southeast-1',
            service: 'eks',
            accelerator: 'nvidia',
            replicas: 3,
            runningReplicas: 2,
            healthy: true,
          },
        ],
      },
    ]);
    expect(problemsOf(events)).toEqual([]);
  });

  it('takes a relative path from where the backend runs, as catalog locations do', async () => {
    directory.setContent({ 'models.yaml': fraud });
    const events = await poll(
      relative(process.cwd(), directory.resolve('models.yaml')),
    );
    expect(modelsOf(events)).toHaveLength(1);
  });

  it('takes a list without models for a system without models', async () => {
    expect(await pollFile('models.yaml', '[]')).toEqual([
      { kind: 'scope-complete', scope: 'file' },
    ]);
  });

  it('hands large files on in batches', async () => {
    const entries = Array.from({ length: 1201 }, (_, i) => ({
      externalId: `m${i}`,
      name: `m${i}`,
      deployments: [],
    }));
    const events = await pollFile('models.json', JSON.stringify(entries));
    expect(
      events.map(event => (event.kind === 'models' ? event.models.length : 0)),
    ).toEqual([500, 500, 201, 0]);
  });
});

describe('a bad entry costs no more than itself', () => {
  it('drops a bad field and keeps the model', async () => {
    const events = await pollFile(
      'models.yaml',
      fraud.replace('role: primary', 'role: hot'),
    );
    const [model] = modelsOf(events);
    expect(model.deployments[0].role).toBeUndefined();
    expect(model.deployments[0].region).toBe('ap-southeast-1');
    expect(problemsOf(events)).toEqual([
      {
        subject: 'models[0].deployments[0].role',
        message: expect.stringMatching(
          /^models\[0\]\.deployments\[0\]\.role: "hot"/,
        ),
      },
    ]);
    expect(events.at(-1)?.kind).toBe('scope-complete');
  });

  it('leaves out entries without an id, entries that are no objects, and second uses of an id', async () => {
    const events = await pollFile(
      'models.yaml',
      `${fraud}
- name: nameless
- just text
- { externalId: home/fraud, name: impostor }
- { externalId: home/churn, name: churn }
`,
    );
    expect(modelsOf(events).map(model => model.name)).toEqual([
      'fraud',
      'churn',
    ]);
    expect(events.at(-1)?.kind).toBe('scope-complete');
    expect(problemsOf(events).map(({ message }) => message)).toEqual([
      expect.stringMatching(/models\[1\]/),
      expect.stringMatching(/models\[2\]/),
      expect.stringMatching(/models\[3\]\.externalId: "home\/fraud" is used/),
    ]);
  });

  it('is not misled by prototype keys', async () => {
    const events = await pollFile(
      'models.json',
      '[{"externalId":"a","name":"a","__proto__":{"owner":"group:default/x"},"facts":{"__proto__":{"tier":"T1"}}}]',
    );
    expect(modelsOf(events)[0].owner).toBeUndefined();
    expect(modelsOf(events)[0].facts.tier).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('tier');
  });
});

describe('a file that cannot be used fails its scope, and nothing is taken for gone', () => {
  it.each([
    ['broken YAML', 'models.yaml', '- a: [1', /is not valid YAML or JSON/],
    ['truncated JSON', 'models.json', '[{"name":', /is not valid YAML or JSON/],
    ['no list', 'models.yaml', 'model: fraud', /holds no list of models/],
    ['a bare word', 'models.yaml', 'hello', /holds no list of models/],
    [
      'no list in one document',
      'models.yaml',
      '[]\n---\na: 1',
      /document 2 of .* holds no list/,
    ],
    ['an empty file', 'models.yaml', '', /is empty; export it again/],
    [
      'an alias bomb',
      'models.yaml',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'
        .split('')
        .map((key, i) => {
          const before = `*${'abcdefgh'[i]}`;
          return `${key}: &${key} [${Array(9).fill(before).join(', ')}]`;
        })
        .join('\n')}`,
      /is not valid YAML or JSON: Excessive alias count/,
    ],
  ])('%s', async (_, name, content, message) => {
    expect(await pollFile(name, content)).toEqual([
      {
        kind: 'scope-failed',
        scope: 'file',
        message: expect.stringMatching(message),
      },
    ]);
  });

  it('a missing file', async () => {
    directory.clear();
    expect(await poll(directory.resolve('gone.yaml'))).toEqual([
      {
        kind: 'scope-failed',
        scope: 'file',
        message: expect.stringMatching(
          /gone\.yaml cannot be read: there is no such file/,
        ),
      },
    ]);
  });

  it('a directory', async () => {
    directory.setContent({ 'models.yaml': {} });
    expect(await poll(directory.resolve('models.yaml'))).toEqual([
      {
        kind: 'scope-failed',
        scope: 'file',
        message: expect.stringMatching(/it is not a file/),
      },
    ]);
  });

  it('a file over the size limit', async () => {
    directory.setContent({ 'models.yaml': '' });
    await truncate(directory.resolve('models.yaml'), MAX_FILE_BYTES + 1);
    expect(await poll(directory.resolve('models.yaml'))).toEqual([
      {
        kind: 'scope-failed',
        scope: 'file',
        message: expect.stringMatching(/at most 16777216 are read; split it/),
      },
    ]);
  });

  it('an aborted poll reports nothing and throws', async () => {
    directory.setContent({ 'models.yaml': fraud });
    await expect(
      poll(
        directory.resolve('models.yaml'),
        AbortSignal.abort(new Error('stopped')),
      ),
    ).rejects.toThrow('stopped');
  });
});

describe('configuration', () => {
  it('has defaults', () => {
    expect(
      instancesOf({
        home: { target: './a.yaml', defaultOwner: 'group:default/platform' },
        'air-gapped': {
          path: '/b.json',
          defaultOwner: 'platform',
          register: false,
          schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
        },
      }),
    ).toEqual([
      {
        id: 'file/home',
        type: 'file',
        defaultOwner: 'group:default/platform',
        register: true,
        schedule: expect.objectContaining({ frequency: { minutes: 1 } }),
        options: { path: './a.yaml' },
      },
      {
        id: 'file/air-gapped',
        type: 'file',
        defaultOwner: 'platform',
        register: false,
        schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
        options: { path: '/b.json' },
      },
    ]);
  });

  it('is not needed', () => {
    expect(readFileInstances(mockServices.rootConfig())).toEqual([]);
  });

  it.each([
    [{ defaultOwner: 'platform' }, /file\.demo\.path is missing/],
    [
      { path: 'a', target: 'b', defaultOwner: 'platform' },
      /has both path "a" and target "b"; keep one/,
    ],
    [{ path: 'a' }, /file\.demo\.defaultOwner: is missing/],
    [
      { path: 'a', defaultOwner: 'group:' },
      /file\.demo\.defaultOwner: "group:" is not an owner; name a group/,
    ],
    [
      { path: 'a', defaultOwner: 'platform', register: 'yes' },
      /file\.demo\.register: must be true or false/,
    ],
    [
      { path: 'a', defaultOwner: 'platform', pathh: 'b' },
      /file\.demo\.pathh is not an option; the options are path, target/,
    ],
  ])('%j stops the start with a sentence', (demo, message) => {
    expect(() => instancesOf({ demo })).toThrow(message);
  });
});
