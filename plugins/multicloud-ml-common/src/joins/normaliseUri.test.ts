import { normaliseUri } from './normaliseUri';

const text = (uri: string) => normaliseUri(uri)?.text;
const shortest = (uri: string) => {
  const address = normaliseUri(uri);
  return address?.text.slice(0, address.shortestParent);
};

it.each([
  ['s3://bucket/a/b/', 's3://bucket/a/b'],
  ['S3A://Bucket/a/B', 's3://bucket/a/B'],
  ['gcs://bucket/a', 'gs://bucket/a'],
  ['https://storage.googleapis.com/bucket/a/b', 'gs://bucket/a/b'],
  ['https://bucket.s3.eu-west-1.amazonaws.com/a/b', 's3://bucket/a/b'],
  ['https://bucket.s3.amazonaws.com/a/b', 's3://bucket/a/b'],
  ['https://s3.eu-west-1.amazonaws.com/bucket/a/b', 's3://bucket/a/b'],
  [
    'abfss://models@acct.dfs.core.windows.net/a/b',
    'https://acct.blob.core.windows.net/models/a/b',
  ],
  ['HTTPS://Host.Example/Path', 'https://host.example/Path'],
  ['/subscriptions/X/resourceGroups/RG', '/subscriptions/x/resourcegroups/rg'],
  ['azureml:Fraud:3', 'azureml:fraud:3'],
  ['models:/Fraud/3', 'models:/Fraud/3'],
  ['arn:aws:s3:::b/X', 'arn:aws:s3:::b/X'],
])('%s is %s', (uri, expected) => expect(text(uri)).toBe(expected));

it.each(['s3://bucket', 's3://bucket///', 'https://host.example/'])(
  '%s tells nothing of a model',
  uri => expect(normaliseUri(uri)).toBeUndefined(),
);

it.each([
  ['s3://bucket/team/fraud/7/model', 's3://bucket/team/fraud'],
  ['s3://bucket/team', 's3://bucket/team'],
  [
    'https://acct.blob.core.windows.net/models/team/fraud/7',
    'https://acct.blob.core.windows.net/models/team/fraud',
  ],
  ['models:/fraud/3', 'models:/fraud/3'],
])('the shortest parent of %s that may be a model is %s', (uri, expected) =>
  expect(shortest(uri)).toBe(expected),
);
