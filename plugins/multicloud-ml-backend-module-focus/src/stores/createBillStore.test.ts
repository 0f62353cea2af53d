import { z } from 'zod';
import { billStoreShape } from './billStoreShape';
import { createBillStore } from './createBillStore';

const schema = z.object(billStoreShape);

/** What is wrong with options, as the configuration's reader shows it. */
function problemsOf(options: unknown): string[] {
  const { error } = schema.safeParse(options);
  return (
    error?.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`) ??
    []
  );
}

it.each([
  [{ path: './bills' }],
  [{ s3: { bucket: 'bills', prefix: 'focus/', region: 'ap-southeast-1' } }],
  [{ gcs: { bucket: 'bills.example.com', keyFile: '/etc/key.json' } }],
  [
    {
      azureBlob: {
        accountUrl: 'https://bills.blob.core.windows.net',
        container: 'exports',
      },
    },
  ],
])('takes %j', options => {
  expect(problemsOf(options)).toEqual([]);
  expect(
    createBillStore(schema.parse(options), { at: 'here' }).list,
  ).toBeInstanceOf(Function);
});

it.each([
  [{}, 'none'],
  [{ path: 'a', s3: { bucket: 'bills' } }, 'path and s3'],
])('needs exactly one place: %j', (options, given) => {
  expect(() =>
    createBillStore(schema.parse(options), {
      at: 'multicloudMl.costs.sources.focus.aws',
    }),
  ).toThrow(
    `Invalid configuration: multicloudMl.costs.sources.focus.aws needs exactly one of path, s3, gcs, azureBlob, and has ${given}`,
  );
});

it.each<[unknown, RegExp]>([
  [{ s3: { bucket: 'arn:aws:s3:::bills' } }, /^s3\.bucket: .*name of a bucket/],
  [{ s3: { bucket: 'bills', prefix: '/focus' } }, /^s3\.prefix: .*not start/],
  [{ s3: { bucket: 'bills', buckets: 'x' } }, /^s3: .*buckets/],
  [{ gcs: { bucket: 'gs://bills' } }, /^gcs\.bucket: .*without "gs:/],
  [
    { azureBlob: { container: 'exports' } },
    /^azureBlob: needs either accountUrl or connectionString/,
  ],
  [
    {
      azureBlob: {
        container: 'exports',
        accountUrl: 'https://a.blob.core.windows.net/?sv=2026&sig=secret',
      },
    },
    /^azureBlob\.accountUrl: must be the bare address/,
  ],
  [{ maxFileGigabytes: 0, path: 'a' }, /^maxFileGigabytes: /],
])('refuses %j', (options, problem) => {
  const problems = problemsOf(options);
  expect(problems).toEqual([expect.stringMatching(problem)]);
  expect(problems.join()).not.toContain('secret');
});
