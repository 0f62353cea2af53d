import fc from 'fast-check';
import type { Standing } from '../api/historyTypes';
import {
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
} from '../assessment/Assessment';
import { TIERS } from '../model/vocabulary';
import { GRADES } from '../standard/Standard';
import { transitionDirection } from './transitionDirection';
import { transitionKinds } from './transitionKinds';

const STANDING: Standing = {
  tier: 'T1',
  proved: 72,
  grade: 'B',
  recovery: 'untested',
  residency: 'ok',
  ownerRef: 'group:default/risk',
};

const direction = (from: Partial<Standing>, to: Partial<Standing>) =>
  transitionDirection({ ...STANDING, ...from }, { ...STANDING, ...to });

const anyStanding: fc.Arbitrary<Standing> = fc.record({
  tier: fc.constantFrom(...TIERS),
  proved: fc.double({ min: 0, max: 100, noNaN: true }),
  grade: fc.constantFrom(...GRADES, 'withheld' as const),
  recovery: fc.constantFrom(...RECOVERY_STATUSES),
  residency: fc.constantFrom(...RESIDENCY_STATUSES),
  ownerRef: fc.constantFrom('group:default/risk', 'group:default/growth'),
});

describe('whether a change is for the worse', () => {
  it.each([
    ['A', 'B', 'worse'],
    ['E', 'D', 'better'],
    ['C', 'C', undefined],
    ['E', 'withheld', 'worse'],
    ['withheld', 'A', undefined],
    ['withheld', 'E', undefined],
  ] as const)('grade %s to %s: %s', (from, to, expected) => {
    expect(direction({ grade: from }, { grade: to })).toBe(expected);
  });

  it.each([
    ['protected', 'untested', 'worse'],
    ['untested', 'protected', 'better'],
    ['unprotected', 'unknown', 'worse'],
    ['unknown', 'unprotected', 'better'],
    ['protected', 'exempt', undefined],
    ['exempt', 'unprotected', 'worse'],
    ['exempt', 'untested', 'worse'],
    ['exempt', 'protected', undefined],
    ['exempt', 'not-required', undefined],
    ['not-required', 'unprotected', undefined],
    ['at-risk', 'not-required', undefined],
  ] as const)('recovery %s to %s: %s', (from, to, expected) => {
    expect(direction({ recovery: from }, { recovery: to })).toBe(expected);
  });

  it.each([
    ['ok', 'breach', 'worse'],
    ['unknown', 'breach', 'worse'],
    ['breach', 'ok', 'better'],
    ['breach', 'unknown', undefined],
    ['ok', 'unknown', undefined],
    ['unknown', 'ok', undefined],
  ] as const)('residency %s to %s: %s', (from, to, expected) => {
    expect(direction({ residency: from }, { residency: to })).toBe(expected);
  });

  it('is worse when one thing got worse and another better', () => {
    expect(
      direction(
        { grade: 'C', recovery: 'protected' },
        { grade: 'A', recovery: 'at-risk' },
      ),
    ).toBe('worse');
  });

  it('says nothing of score, tier and owner alone', () => {
    expect(
      direction(
        {},
        { proved: 12, tier: 'T4', ownerRef: 'group:default/growth' },
      ),
    ).toBeUndefined();
  });

  it('is worse on the way back from something better', () => {
    fc.assert(
      fc.property(anyStanding, anyStanding, (one, other) => {
        fc.pre(transitionDirection(one, other) === 'better');
        expect(transitionDirection(other, one)).toBe('worse');
      }),
    );
  });

  it('is neither when nothing changed', () => {
    fc.assert(
      fc.property(anyStanding, one => {
        expect(transitionDirection(one, { ...one })).toBeUndefined();
      }),
    );
  });
});

describe('what of a model changed', () => {
  it('is every one of grade, recovery, residency and owner that differs', () => {
    expect(
      transitionKinds(STANDING, {
        ...STANDING,
        grade: 'A',
        recovery: 'protected',
        residency: 'breach',
        ownerRef: undefined,
      }),
    ).toEqual(['grade', 'recovery', 'residency', 'owner']);
  });

  it('is nothing when only score and tier do', () => {
    expect(
      transitionKinds(STANDING, { ...STANDING, proved: 71, tier: 'T2' }),
    ).toEqual([]);
  });

  it('is something wherever a direction is told', () => {
    fc.assert(
      fc.property(anyStanding, anyStanding, (before, after) => {
        fc.pre(transitionDirection(before, after) !== undefined);
        expect(transitionKinds(before, after)).not.toEqual([]);
      }),
    );
  });
});
