import { createServer, type Server } from 'node:http';
import { pollSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import { sourceOf } from './__testUtils__/sourceOf';

/** Answers of a server by path; what a real one does not answer any more, or not yet. */
let answers: Record<string, unknown>;
let server: Server;
let url: string;
let seen: string[];

beforeEach(async () => {
  seen = [];
  server = createServer((req, res) => {
    const { pathname } = new URL(req.url ?? '/', url);
    seen.push(pathname);
    const answer = answers[pathname.replace(/^.*\/mlflow\//, '')];
    res.writeHead(answer === undefined ? 500 : 200);
    res.end(JSON.stringify(answer));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${
    typeof address === 'object' ? address?.port : address
  }`;
});
afterEach(() => new Promise(resolve => server.close(resolve)));

const poll = async (options: object = {}) => {
  const { models, ...polled } = await pollSource(
    sourceOf(url, { maxAttempts: 1, ...options }),
  );
  return { ...polled, models: Object.values(models).flat() };
};

it('leaves out what it cannot understand, with a problem, and reads the rest', async () => {
  answers = {
    'registered-models/search': {
      registered_models: [
        { name: 'fraud', tags: 'none' },
        'churn',
        {
          name: 'lending',
          latest_versions: [{ name: 'lending', version: '2' }],
        },
      ],
    },
    'model-versions/search': {
      model_versions: [
        { name: 'lending', version: '2', source: 's3://models/2', tags: [{}] },
        { name: 'lending', version: '1', source: 's3://models/1' },
      ],
    },
  };
  const { models, problems, failures } = await poll({ readFlavors: false });
  expect(failures).toEqual({});
  expect(models).toMatchObject([
    { name: 'lending', facts: { artifact: { version: '1' } } },
  ]);
  expect(problems).toEqual([
    { subject: 'fraud', message: expect.stringContaining('(tags)') },
    {
      subject: new URL(url).host,
      message: expect.stringContaining('not an object'),
    },
    { subject: 'lending', message: expect.stringContaining('(tags.0.key)') },
  ]);
});

it('leaves out prompts where the server does not', async () => {
  const tags = [{ key: 'mlflow.prompt.is_prompt', value: 'True' }];
  answers = {
    'registered-models/search': {
      registered_models: [
        { name: 'greeting', tags },
        {
          name: 'hello',
          latest_versions: [{ name: 'hello', version: '1', tags }],
        },
        { name: 'fraud' },
      ],
    },
  };
  expect((await poll()).models.map(({ name }) => name)).toEqual(['fraud']);
});

it('keeps tags that MLflow writes itself, and those too long, to itself', async () => {
  answers = {
    'registered-models/search': {
      registered_models: [
        {
          name: 'fraud',
          tags: [
            { key: 'mlflow.note', value: 'x' },
            { key: '_mlflow_experiment_ids', value: ',0,' },
            { key: 'long', value: 'x'.repeat(2000) },
            { key: 'team', value: 'risk' },
          ],
        },
      ],
    },
  };
  expect((await poll()).models[0].labels).toEqual({ team: 'risk' });
});

it('asks a server that cannot get at its artifacts only so often', async () => {
  answers = {
    'registered-models/search': {
      registered_models: Array.from({ length: 40 }, (_, i) => ({
        name: `model-${i}`,
        latest_versions: [
          { name: `model-${i}`, version: '1', source: 's3://models/1' },
        ],
      })),
    },
  };
  const { models, problems } = await poll({ concurrency: 1 });
  expect(models).toHaveLength(40);
  expect(problems).toEqual([
    {
      subject: new URL(url).host,
      message: expect.stringContaining('of 40 models could not be read'),
    },
  ]);
  expect(seen.filter(path => path.endsWith('get-artifact'))).toHaveLength(10);
});

it('does not take versions of another model for its own', async () => {
  answers = {
    'registered-models/search': {
      registered_models: [
        { name: 'fraud', latest_versions: [{ name: 'fraud', version: '2' }] },
      ],
    },
    'model-versions/search': {
      model_versions: [{ name: 'churn', version: '2' }],
    },
  };
  const { models, failures } = await poll();
  expect(models).toEqual([]);
  expect(Object.values(failures)).toEqual([
    expect.stringContaining('could not be understood'),
  ]);
});
