import type { DeploymentSum } from './explainMove';
import { explainMove } from './explainMove';

const sum = (
  deployment: string,
  amount: number,
  hours?: number,
): DeploymentSum => ({ deployment, amount: String(amount), hours });

it.each([
  [
    'a new deployment',
    [sum('sg', 100)],
    [sum('sg', 100), sum('jkt', 50)],
    {
      kind: 'new-deployment',
      deployment: 'jkt',
      detail: '“jkt” cost nothing in the period before.',
    },
  ],
  [
    'two of them',
    [sum('sg', 100)],
    [sum('sg', 100), sum('jkt', 50), sum('bkk', 50)],
    {
      kind: 'new-deployment',
      detail: '2 deployments cost nothing in the period before.',
    },
  ],
  [
    'a deployment that stopped',
    [sum('sg', 100), sum('jkt', 50)],
    [sum('sg', 100), sum('jkt', 0)],
    {
      kind: 'stopped-deployment',
      deployment: 'jkt',
      detail: '“jkt” costs nothing any more.',
    },
  ],
  [
    'more hours',
    [sum('sg', 100, 100)],
    [sum('sg', 210, 200)],
    {
      kind: 'more-hours',
      deployment: 'sg',
      detail:
        'The instance-hours of “sg” are up by 100 %, at the prices of the period before.',
    },
  ],
  [
    'fewer hours',
    [sum('sg', 100, 100)],
    [sum('sg', 40, 40)],
    {
      kind: 'fewer-hours',
      deployment: 'sg',
      detail:
        'The instance-hours of “sg” are down by 60 %, at the prices of the period before.',
    },
  ],
  [
    'a higher price, against fewer hours',
    [sum('sg', 100, 100)],
    [sum('sg', 120, 80)],
    {
      kind: 'higher-price',
      deployment: 'sg',
      detail: 'The price of an instance-hour of “sg” is up by 50 %.',
    },
  ],
  [
    'a lower price, of several',
    [sum('sg', 100, 100), sum('jkt', 100, 100)],
    [sum('sg', 97.5, 100), sum('jkt', 95, 100)],
    {
      kind: 'lower-price',
      detail: 'The price of an instance-hour is down by 3.8 %.',
    },
  ],
  [
    'the larger effect',
    [sum('sg', 100, 100)],
    [sum('sg', 200, 110), sum('jkt', 60)],
    {
      kind: 'higher-price',
      deployment: 'sg',
      detail: 'The price of an instance-hour of “sg” is up by 82 %.',
    },
  ],
])('%s', (_, before, now, cause) => {
  expect(explainMove(before, now)).toEqual(cause);
});

it.each([
  ['nothing moved', [sum('sg', 100)], [sum('sg', 100)]],
  ['hours are unknown', [sum('sg', 100)], [sum('sg', 200)]],
  ['hours are unknown before', [sum('sg', 100)], [sum('sg', 200, 10)]],
  ['nothing ran', [sum('sg', 100, 0)], [sum('sg', 200, 0)]],
  ['the bill names the model only', [], [sum('', 200)]],
  [
    'what is unexplained is larger',
    [sum('sg', 100)],
    [sum('sg', 500), sum('jkt', 50)],
  ],
  [
    'a credit makes the difference',
    [sum('sg', 100, 10)],
    [sum('sg', -100, 10)],
  ],
])('no cause when %s', (_, before, now) => {
  expect(explainMove(before, now)).toBeUndefined();
});

it('adds up what is listed twice', () => {
  expect(
    explainMove(
      [sum('sg', 50, 50), sum('sg', 50, 50)],
      [sum('sg', 100, 150), sum('sg', 50)],
    )?.kind,
  ).toBe('more-hours');
});
