import { gzipSync } from 'node:zlib';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { pollSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import { archiveOf, tarEntry } from './__testUtils__/archiveOf';
import { type Fault, GitHubServer } from './__testUtils__/GitHubServer';
import {
  modelEntity,
  repositorySource,
} from './__testUtils__/repositorySource';

const FILES = {
  '.github/workflows/ci.yml': `
on: push
jobs:
  deploy:
    steps: [{ run: aws s3 sync . s3://models }]
`,
  'models/fraud/main.tf': 'provider "aws" {}\n',
};

let github: GitHubServer;
beforeEach(async () => {
  github = await GitHubServer.start();
  github.repositories.set('acme/fraud', { sha: 'f1', files: FILES });
  github.repositories.set('acme/churn', { sha: 'c1', files: FILES });
});
afterEach(() => github.stop());

/** Backstage's own URL readers, against the host. */
function source(options: object = {}) {
  const root = `http://${github.host}/acme`;
  const entities = [
    modelEntity('fraud', `url:${root}/fraud/tree/main/models/fraud/`),
    modelEntity('churn', `url:${root}/churn`),
  ];
  const config = mockServices.rootConfig({
    data: { integrations: github.integrations },
  });
  return repositorySource(
    UrlReaders.default({ config, logger: mockServices.logger.mock() }),
    entities,
    options,
    github.integrations,
  );
}

const fraud = () => `${github.host}/acme/fraud`;
const churn = () => `${github.host}/acme/churn`;
const tarballs = () =>
  github.requests.filter(url => url.includes('/tarball/')).length;

it('reads archives, and those that have not changed no second time', async () => {
  const repositories = source();
  const first = await pollSource(repositories);
  expect(first.failures).toEqual({});
  expect(first.models[fraud()][0]).toMatchObject({
    externalId: 'component:default/fraud',
    facts: {
      delivery: { ci: 'github-actions', targets: ['aws'] },
      infrastructure: { tool: 'terraform' },
    },
  });
  expect(tarballs()).toBe(2);
  expect(await pollSource(repositories)).toEqual(first);
  expect(tarballs()).toBe(2);

  github.repositories.set('acme/fraud', {
    sha: 'f2',
    files: { 'README.md': '# fraud' },
  });
  const { models } = await pollSource(repositories);
  expect(models[fraud()][0].facts).toEqual({});
  expect(tarballs()).toBe(3);
});

const status =
  (code: number, headers = {}): Fault =>
  (_, res) =>
    res.writeHead(code, headers).end('{"message":"for alice@acme.example"}');

const endless: Fault = (_, res) => {
  const more = () => {
    const entry = gzipSync(tarEntry('acme-fraud-abc123/models/fraud/a.tf', ''));
    while (res.writable && res.write(entry));
    res.once('drain', more);
  };
  more();
};

const FAULTS: Array<[string, RegExp, Fault, RegExp]> = [
  ['401', /./, status(401), /credentials/],
  ['403', /./, status(403), /denied/],
  ['404', /./, status(404), /not found/],
  ['429', /./, status(429, { 'retry-after': '60' }), /throttled/],
  ['500', /./, status(500), /failed/],
  ['an answer cut off', /status/, (_, res) => res.end('{"sha":"f'), /cut/],
  ['a connection cut off', /./, (_, res) => res.socket?.destroy(), /reached/],
  [
    'an archive cut off',
    /tarball/,
    (_, res) => res.end(archiveOf(FILES).subarray(0, 90)),
    /cut/,
  ],
  ['garbage', /tarball/, (_, res) => res.end('<html>sign in</html>'), /cut/],
  ['a hang', /./, () => {}, /in time/],
  [
    'a hang within the archive',
    /tarball/,
    (_, res) => res.write('\x1f'),
    /time/,
  ],
  ['an archive that never ends', /tarball/, endless, /"maxFiles" \(200\)/],
];

it.each(FAULTS)('survives %s', async (_, on, does, says) => {
  const repositories = source({
    timeout: { milliseconds: 700 },
    maxFiles: 200,
  });
  const before = await pollSource(repositories);
  expect(before.failures).toEqual({});

  github.repositories.set('acme/fraud', { sha: 'f2', files: FILES });
  const matches = new RegExp(`acme/fraud.*${on.source}`);
  github.fault = { matches, does };
  const during = await pollSource(repositories);
  expect(Object.keys(during.failures)).toEqual([fraud()]);
  const message = during.failures[fraud()];
  expect(message).toMatch(says);
  expect(message).toMatch(/^\S.*\.$/);
  expect(message).not.toContain('alice');
  expect(message).not.toContain(GitHubServer.token);
  expect(during.models).toEqual({ [churn()]: before.models[churn()] });

  github.fault = undefined;
  expect(await pollSource(repositories)).toEqual(before);
});

it('ends when it is told to', async () => {
  github.fault = { matches: /./, does: () => {} };
  await expect(
    pollSource(source(), AbortSignal.timeout(100)),
  ).rejects.toThrow();
});

it('never sends what an address says of credentials, nor asks a host that is not configured', async () => {
  const config = mockServices.rootConfig({
    data: { integrations: github.integrations },
  });
  const { failures } = await pollSource(
    repositorySource(
      UrlReaders.default({ config, logger: mockServices.logger.mock() }),
      [modelEntity('x', 'url:https://alice:s3cret@git.invalid/acme/x')],
    ),
  );
  expect(failures).toEqual({
    'git.invalid/acme/x': expect.stringMatching(
      /^Reading git\.invalid\/acme\/x is not allowed\. /,
    ),
  });
  expect(github.requests).toEqual([]);
});
