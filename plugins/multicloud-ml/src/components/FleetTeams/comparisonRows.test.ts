import {
  exampleScorecard,
  exampleSummary,
} from '../../__testUtils__/exampleScorecard';
import { bestAndWorst, comparedValue } from './comparisonRows';

describe('who is best and who is worst', () => {
  it('is at the end of the figure that is good', () => {
    expect(bestAndWorst('portability', [71, 40, 85])).toEqual({
      best: [2],
      worst: [1],
    });
    expect(bestAndWorst('drills', [0, 3, 0])).toEqual({
      best: [0, 2],
      worst: [1],
    });
  });

  it('is nobody where all are alike, one is known, or the figure is a size', () => {
    const nobody = { best: [], worst: [] };
    expect(bestAndWorst('graded', [0.5, 0.5])).toEqual(nobody);
    expect(bestAndWorst('change', [3, undefined])).toEqual(nobody);
    expect(bestAndWorst('models', [1, 1000])).toEqual(nobody);
  });

  it('never ranks what is unknown as the lowest', () => {
    expect(bestAndWorst('portability', [undefined, 40, 85])).toEqual({
      best: [2],
      worst: [1],
    });
  });
});

describe('what is ranked', () => {
  it('is a share, so that a large team is not worse for being large', () => {
    const large = exampleScorecard([
      exampleSummary({ recovery: 'unprotected' }),
      ...Array.from({ length: 9 }, () =>
        exampleSummary({ recovery: 'protected' }),
      ),
    ]);
    const small = exampleScorecard([exampleSummary({ recovery: 'at-risk' })]);
    expect(comparedValue('atRisk', large)).toBe(0.1);
    expect(comparedValue('atRisk', small)).toBe(1);
    expect(comparedValue('protected', large)).toBe(0.9);
  });

  it('is unknown without a model or a T1', () => {
    const none = exampleScorecard([]);
    expect(comparedValue('graded', none)).toBeUndefined();
    expect(comparedValue('drills', none)).toBeUndefined();
    const noT1 = exampleScorecard([exampleSummary({ tier: 'T2' })]);
    expect(comparedValue('t1', noT1)).toBeUndefined();
  });
});
