import type { ExemptionRecord } from '../api/exemptionTypes';
import { NOW } from '../assessment/__testUtils__/exemplary';
import { countExemptions } from './countExemptions';
import { exemptionStateOf } from './exemptionStateOf';
import { exemptionsInForce } from './exemptionsInForce';

const one = (change: Partial<ExemptionRecord> = {}) => ({
  id: 'one',
  entityRef: 'component:default/fraud',
  covers: 'D24',
  reason: 'Upgraded with the next release.',
  until: '2026-12-31',
  requestedBy: 'user:default/ana',
  approvedBy: 'user:default/budi',
  ...change,
});

describe('in force', () => {
  const at = (instant: string, change: Partial<ExemptionRecord>) =>
    exemptionsInForce([one(change)], Date.parse(instant)).length === 1;

  it('through the last day, UTC, and not a millisecond longer', () => {
    expect(at('2026-12-31T23:59:59.999Z', {})).toBe(true);
    expect(at('2027-01-01T00:00:00.000Z', {})).toBe(false);
  });

  it('only when somebody else has approved it', () => {
    const now = NOW.toISOString();
    expect(at(now, { approvedBy: undefined })).toBe(false);
    expect(at(now, { approvedBy: 'user:default/ana' })).toBe(false);
  });

  it('once for what it covers, and as long as the longest, whatever the order', () => {
    const list = [
      one({ id: 'a' }),
      one({ id: 'b', until: '2027-01-31' }),
      one({ id: 'c', until: '2027-01-31' }),
      one({ id: 'd', until: '2027-02-28', approvedBy: undefined }),
      one({ id: 'e', covers: 'D10' }),
    ];
    const ids = (exemptions: typeof list) =>
      exemptionsInForce(exemptions, NOW.getTime()).map(({ id }) => id);
    expect(ids(list)).toEqual(['e', 'b']);
    expect(ids([...list].reverse())).toEqual(['e', 'b']);
  });
});

it.each([
  ['requested', '2026-11-20', 'requested'],
  ['approved', '2026-11-20', 'approved'],
  ['requested', '2026-11-19', 'lapsed'],
  ['approved', '2026-11-19', 'lapsed'],
  ['rejected', '2026-11-19', 'rejected'],
  ['withdrawn', '2026-11-19', 'withdrawn'],
] as const)('%s with the last day %s is %s', (state, until, expected) => {
  expect(exemptionStateOf({ state, until }, NOW)).toBe(expected);
});

it('counts what is in force, lapses within 30 days, and waits', () => {
  const standing = (state: ExemptionRecord['state'], until: string) => ({
    state,
    until,
  });
  expect(
    countExemptions(
      [
        standing('approved', '2026-11-20'),
        standing('approved', '2026-12-20'),
        standing('approved', '2026-12-21'),
        standing('approved', '2026-11-19'),
        standing('requested', '2026-11-20'),
        standing('requested', '2026-11-19'),
        standing('rejected', '2026-12-20'),
        standing('withdrawn', '2026-12-20'),
      ],
      NOW,
    ),
  ).toEqual({ inForce: 3, lapsing30Days: 2, requested: 1 });
});
