import {
  CRITERION_IDS,
  type CriterionResult,
  RULE_GUIDANCE,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import fc from 'fast-check';
import {
  type CriterionState,
  isOpen,
  packCriteria,
  stateIn,
} from './criterionStates';
import { REASON_BITS, packReasons, unpackReasons } from './reasonBits';

const standing: Record<
  CriterionState,
  Pick<CriterionResult, 'state' | 'value'>
> = {
  'not-applicable': { state: 'not-applicable' },
  unknown: { state: 'unknown' },
  missed: { state: 'known', value: 0 },
  partly: { state: 'known', value: 0.001 },
  met: { state: 'known', value: 1 },
};
const anyState = fc.constantFrom<CriterionState>(
  'not-applicable',
  'unknown',
  'missed',
  'partly',
  'met',
);

describe('what is packed into a number of 32 bits', () => {
  it('holds the state of every criterion', () => {
    fc.assert(
      fc.property(
        fc.array(anyState, {
          minLength: CRITERION_IDS.length,
          maxLength: CRITERION_IDS.length,
        }),
        states => {
          const packed = packCriteria(
            CRITERION_IDS.map((id, index) => ({
              id,
              ...standing[states[index]],
            })),
          );
          expect(packed).toBeGreaterThanOrEqual(0);
          expect(CRITERION_IDS.map(id => stateIn(packed, id))).toEqual(states);
        },
      ),
    );
  });

  it('says that a criterion is open that applies and is not met, unknown included', () => {
    const open = Object.entries(standing).filter(([, one]) =>
      isOpen(packCriteria([{ id: 'P10', ...one }]), 'P10'),
    );
    expect(open.map(([state]) => state)).toEqual([
      'unknown',
      'missed',
      'partly',
    ]);
  });

  it('has a bit for every recovery rule, and keeps any set of them', () => {
    expect([...REASON_BITS].sort()).toEqual(
      RULE_GUIDANCE.map(({ id }) => id).sort(),
    );
    expect(REASON_BITS.length).toBeLessThan(32);
    fc.assert(
      fc.property(fc.subarray([...REASON_BITS]), ids => {
        expect(unpackReasons(packReasons(ids))).toEqual(ids);
      }),
    );
  });
});
