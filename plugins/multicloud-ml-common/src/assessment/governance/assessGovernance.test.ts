import {
  assessed,
  type Change,
  dayAgo,
  PRIMARY,
} from '../__testUtils__/exemplary';

const check = (id: string, ...changes: Change[]) =>
  assessed(...changes).governance.find(one => one.id === id);
const governance =
  (facts: { reviewBy?: string; modelCard?: string }): Change =>
  ({ declared }) => {
    declared.governance = facts;
  };

it('cites a subcategory of the NIST AI RMF for every check', () => {
  expect(
    assessed().governance.map(({ id, nist, status }) => [id, nist, status]),
  ).toEqual([
    ['owner', 'GOVERN 2.1', 'pass'],
    ['risk-class', 'MAP 1.1', 'pass'],
    ['license', 'GOVERN 6.1', 'pass'],
    ['model-card', 'MAP 2.2', 'pass'],
    ['monitoring', 'MEASURE 2.4', 'pass'],
    ['recovery', 'MANAGE 2.3', 'pass'],
    ['cost', 'MAP 3.2', 'pass'],
    ['review', 'GOVERN 1.7', 'pass'],
  ]);
});

it.each<[string, Change, string, string]>([
  [
    'no owner',
    input => {
      delete input.ownerRef;
    },
    'owner',
    'fail',
  ],
  [
    'an owner that is no group',
    input => {
      input.ownerIsGroup = false;
    },
    'owner',
    'fail',
  ],
  [
    'an owner nobody looked up',
    input => {
      delete input.ownerIsGroup;
    },
    'owner',
    'unknown',
  ],
  ['no risk class', governance({}), 'risk-class', 'unknown'],
  ['no license', governance({}), 'license', 'unknown'],
  ['no model card', governance({}), 'model-card', 'unknown'],
  ['no monitoring', governance({}), 'monitoring', 'unknown'],
  [
    'no second site',
    ({ declared }) => {
      declared.deployments = [PRIMARY];
    },
    'recovery',
    'fail',
  ],
  [
    'no deployment',
    ({ declared }) => {
      declared.deployments = [];
    },
    'recovery',
    'unknown',
  ],
  [
    'at risk',
    input => {
      input.drills = [];
    },
    'recovery',
    'pass',
  ],
  [
    'no cost',
    ({ declared }) => {
      delete declared.monthlyCost;
    },
    'cost',
    'unknown',
  ],
  [
    'a cost that only the bill knows',
    input => {
      delete input.declared.monthlyCost;
      input.cost = {
        amount: 8420,
        currency: 'USD',
        asOf: '2026-11-19',
        source: 'focus/aws',
      };
    },
    'cost',
    'pass',
  ],
  ['no review date', governance({}), 'review', 'unknown'],
  [
    'a review date today',
    governance({ reviewBy: dayAgo(0) }),
    'review',
    'pass',
  ],
  [
    'a review date yesterday',
    governance({ reviewBy: dayAgo(1) }),
    'review',
    'fail',
  ],
])('%s', (_name, change, id, status) => {
  expect(check(id, change)?.status).toBe(status);
});

it('links evidence, and never to a script', () => {
  expect(check('model-card')?.link).toBe('https://wiki.example/fraud');
  expect(
    check(
      'model-card',
      governance({ modelCard: ['javascript', 'alert(1)'].join(':') }),
    ),
  ).not.toHaveProperty('link');
});
