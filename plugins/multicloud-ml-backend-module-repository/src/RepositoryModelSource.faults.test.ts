import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DEFAULT_MODEL_FILTER } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { pollSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import { InMemoryHost, treeOf } from './__testUtils__/InMemoryHost';
import {
  modelEntity,
  repositorySource,
} from './__testUtils__/repositorySource';
import { ModelEntities } from './catalog/ModelEntities';
import { readRepositoryInstances } from './readRepositoryInstances';
import { RepositoryModelSource } from './RepositoryModelSource';

const FRAUD = 'https://github.com/acme/fraud/tree/main/';
const CHURN = 'https://gitlab.com/acme/ml/churn/-/tree/main/';
const FILES = { 'main.tf': 'provider "aws" {}\n' };
const file = (path: string, size = 0) => ({
  path,
  content: Buffer.alloc(size),
});

let host: InMemoryHost;
beforeEach(() => {
  host = new InMemoryHost();
  host.put(FRAUD, FILES);
  host.put(CHURN, FILES);
});

const entities = [
  modelEntity('fraud', `url:${FRAUD}`),
  modelEntity('churn', `url:${CHURN}`),
];

type Fault = NonNullable<ReturnType<InMemoryHost['faults']['get']>>;

/** Whatever a URL reader does; the real ones are held against a real host elsewhere. */
const FAULTS: Array<[string, Fault, RegExp]> = [
  [
    'not found',
    () => Promise.reject(new NotFoundError('for alice')),
    /was not found/,
  ],
  [
    'not allowed',
    () => Promise.reject(new NotAllowedError('for alice')),
    /"integrations"/,
  ],
  ['no answer', () => new Promise(() => {}), /"timeout"/],
  [
    'something thrown that is no error',
    async () => {
      // Not every reader is written in TypeScript.
      return Promise.reject('alice');
    },
    /log/,
  ],
  ['a tree of nothing', async () => treeOf([], 'x'), /understood/],
  [
    'files that never come',
    async () => ({ ...treeOf([], 'x'), files: () => new Promise(() => {}) }),
    /"timeout"/,
  ],
  [
    'a file that never ends',
    async () => ({
      ...treeOf([], 'x'),
      files: async () => [
        { path: 'main.tf', content: () => new Promise<Buffer>(() => {}) },
      ],
    }),
    /"timeout"/,
  ],
  [
    'more files than may be read, from a reader that filters nothing',
    async () =>
      treeOf(
        Array.from({ length: 11 }, (_, i) => file(`${i}.tf`)),
        'x',
      ),
    /"maxFiles" \(10\)/,
  ],
  [
    'more bytes than may be read',
    async () => treeOf([file('a.tf', 900), file('b.tf', 900)], 'x'),
    /"maxTotalBytes" \(1500\)/,
  ],
];

it.each(FAULTS)('survives %s', async (_, fault, says) => {
  const source = repositorySource(host, entities, {
    timeout: { milliseconds: 200 },
    maxFiles: 10,
    maxFileBytes: 1000,
    maxTotalBytes: 1500,
  });
  const before = await pollSource(source);
  expect(before.failures).toEqual({});

  host.faults.set(FRAUD, fault);
  const during = await pollSource(source);
  expect(during.failures).toEqual({
    'github.com/acme/fraud': expect.stringMatching(says),
  });
  expect(during.failures['github.com/acme/fraud']).toMatch(/^\S.*\.$/);
  expect(during.failures['github.com/acme/fraud']).not.toContain('alice');
  expect(during.models).toEqual({
    'gitlab.com/acme/ml/churn': before.models['gitlab.com/acme/ml/churn'],
  });

  host.faults.clear();
  expect(await pollSource(source)).toEqual(before);
});

it('leaves a file out that is too large, and says so where it would have been evidence', async () => {
  host.put(FRAUD, {
    ...FILES,
    'big.tf': `# ${'x'.repeat(2000)}`,
    'data.json': `"${'x'.repeat(2000)}"`,
  });
  const { models, problems } = await pollSource(
    repositorySource(host, entities, { maxFileBytes: 1000 }),
  );
  expect(models['github.com/acme/fraud'][0].facts).toEqual({
    infrastructure: { tool: 'terraform' },
  });
  expect(problems).toEqual([
    {
      subject: 'big.tf',
      message:
        'big.tf is not read: it is larger than "maxFileBytes" (1000). Raise it, or make the file smaller.',
    },
  ]);
});

it('says nothing of any repository when the catalog does not answer, or never comes to an end', async () => {
  const catalog = catalogServiceMock.mock();
  const config = mockServices.rootConfig({
    data: { multicloudMl: { sources: { repository: { catalog: {} } } } },
  });
  const source = new RepositoryModelSource(readRepositoryInstances(config)[0], {
    entities: new ModelEntities(
      catalog,
      mockServices.auth(),
      DEFAULT_MODEL_FILTER,
    ),
    integrations: ScmIntegrations.fromConfig(config),
    logger: mockServices.logger.mock({
      child: () => mockServices.logger.mock(),
    }),
    urlReader: host,
  });
  catalog.queryEntities.mockRejectedValue(new Error('502 from alice'));
  await expect(pollSource(source)).rejects.toThrow(
    /^The catalog could not be read[^@]*\.$/,
  );
  catalog.queryEntities.mockResolvedValue({
    items: [],
    totalItems: 0,
    pageInfo: { nextCursor: 'again' },
  });
  await expect(pollSource(source)).rejects.toThrow(/^The catalog could not/);
  expect(host.downloads).toEqual([]);
});
