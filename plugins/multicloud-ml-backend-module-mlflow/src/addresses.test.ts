import { artifactUris, presentable, sourceUris } from './addresses';
import { modelVersion, registeredModel } from './rest/schemas';

const fraud = registeredModel.parse({
  name: 'fraud',
  aliases: [{ alias: 'champion', version: '2' }],
});
const version = (number: number, source: string, run_id?: string) =>
  modelVersion.parse({
    name: 'fraud',
    version: String(number),
    source,
    run_id,
  });

it.each([
  ['s3://models/fraud/1', 's3://models/fraud/1'],
  ['sftp://reader:synthetic@host/models', 'sftp://reader@host/models'],
  [
    'abfss://models@acme.dfs.core.windows.net/fraud',
    'abfss://models@acme.dfs.core.windows.net/fraud',
  ],
  ['https://host/model?sig=synthetic#x', 'https://host/model'],
])('shows %s as %s', (uri, shown) => {
  expect(presentable(uri)).toBe(shown);
});

it('names versions, where they lie, the run that made them, and aliases', () => {
  const run = 's3://mlflow/0/abc/artifacts/model/best';
  expect(
    artifactUris(fraud, [
      { version: version(2, run, 'abc'), uri: run },
      { version: version(1, 'models:/m-1'), uri: 'gs://models/1' },
    ]),
  ).toEqual([
    'models:/fraud/2',
    run,
    'runs:/abc/model/best',
    'models:/fraud/1',
    'gs://models/1',
    'models:/m-1',
    'models:/fraud@champion',
  ]);
});

it('leaves out paths, which are other files on other machines', () => {
  const uris = artifactUris(fraud, [
    { version: version(1, '/mlruns/1'), uri: '/mlruns/1' },
    { version: version(2, 'file:///mlruns/1'), uri: 'C:\\mlruns' },
  ]);
  expect(uris).toEqual([
    'models:/fraud/1',
    'models:/fraud/2',
    'models:/fraud@champion',
  ]);
});

it('tells a version of another model from one of its own', () => {
  const versions = ['models:/dev/7', 'models:/fraud/1', 'models:/dev/7'].map(
    (source, index) => ({ version: version(index + 1, source) }),
  );
  expect(sourceUris(fraud, versions)).toEqual(['models:/dev/7']);
});
