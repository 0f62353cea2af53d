import type { Deployment } from '../../model/MlModel';
import {
  assessed,
  type Change,
  PRIMARY,
  STANDBY,
} from '../__testUtils__/exemplary';

const residency =
  (countries: string[] | undefined): Change =>
  ({ declared }) => {
    declared.residency = countries;
  };
const standby =
  (change: Deployment): Change =>
  ({ declared }) => {
    declared.deployments = [PRIMARY, { ...STANDBY, ...change }];
  };
const training =
  (at: { provider?: string; region?: string } | undefined): Change =>
  ({ declared }) => {
    declared.training = at;
  };
const jakarta = standby({ region: 'asia-southeast2' });
const atlantis = training({ provider: 'gcp', region: 'atlantis' });

it.each<[string, Change[], 'ok' | 'breach' | 'unknown']>([
  ['every place in an allowed country', [], 'ok'],
  ['a deployment outside', [jakarta], 'breach'],
  [
    'a deployment outside that is allowed',
    [jakarta, residency(['SG', 'ID'])],
    'ok',
  ],
  ['no rule', [residency(undefined)], 'unknown'],
  [
    'no restriction, a place that nobody knows',
    [residency(['any']), atlantis],
    'ok',
  ],
  ['training in a country that is not known', [atlantis], 'unknown'],
  [
    'training outside',
    [training({ provider: 'aws', region: 'us-east-1' })],
    'breach',
  ],
  [
    'a deployment without a region',
    [standby({ region: undefined })],
    'unknown',
  ],
  ['a breach beside an unknown place', [jakarta, atlantis], 'breach'],
  [
    'a copy of a table outside',
    [
      ({ declared }) =>
        declared.data?.tables?.[0].copies?.push('aws/ap-southeast-3'),
    ],
    'breach',
  ],
  [
    'a feature store outside',
    [
      ({ declared }) => {
        declared.data = {
          ...declared.data,
          featureStore: { kind: 'feast', provider: 'aws', region: 'us-east-1' },
        };
      },
    ],
    'breach',
  ],
  [
    'no place known',
    [
      ({ declared }) => {
        declared.deployments = [];
        declared.data = {};
      },
    ],
    'unknown',
  ],
])('%s', (_name, changes, status) => {
  expect(assessed(...changes).residency.status).toBe(status);
});

it('names the place, its country and the rule', () => {
  const { allowed, places } = assessed(jakarta).residency;
  expect(allowed).toEqual(['SG']);
  expect(
    places.map(place => [place.what, place.country, place.verdict]),
  ).toEqual([
    ['deployment primary', 'SG', 'ok'],
    ['deployment standby', 'ID', 'breach'],
    ['table s3://lake/tx', 'SG', 'ok'],
    ['copy of table s3://lake/tx', 'SG', 'ok'],
  ]);
  expect(places[1].message).toBe(
    'The deployment standby is at gcp/asia-southeast2 in ID, but the data may be held in SG only.',
  );
});

it('takes the special regions of China for what ISO 3166 calls them', () => {
  const hongKong = standby({ provider: 'aws', region: 'ap-east-1' });
  expect(assessed(hongKong, residency(['SG', 'HK'])).residency.status).toBe(
    'ok',
  );
  expect(assessed(hongKong, residency(['SG', 'CN'])).residency.status).toBe(
    'breach',
  );
});
