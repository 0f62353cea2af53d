import fc from 'fast-check';
import { rollUp } from '../scorecard/rollUp';
import { groupDescendants } from '../scorecard/groupDescendants';
import { GRADES } from '../standard/Standard';
import { assess } from './assess';
import type { AssessmentInput, Portability } from './Assessment';
import { nextSteps } from './steps/nextSteps';
import { toProjection } from './toProjection';
import { toSummary } from './toSummary';
import { anyInput } from './__testUtils__/arbitraries';
import { context, NOW } from './__testUtils__/exemplary';
import { type FactChange, HIDINGS, IMPROVEMENTS } from './__testUtils__/facts';

const ctx = context();
const portabilityOf = (input: AssessmentInput) =>
  assess(input, ctx).portability;

function before(change: FactChange, input: AssessmentInput): AssessmentInput {
  const copy = structuredClone(input);
  if (change.declaredOnly) {
    copy.observations = [];
  }
  return copy;
}

function after(change: FactChange, input: AssessmentInput): AssessmentInput {
  const copy = before(change, input);
  change.apply(copy);
  return copy;
}

/** The figures as they are before any cap, over the weight that is applicable. */
function uncapped({ criteria }: Portability) {
  const sum = (pick: (one: Portability['criteria'][number]) => number) =>
    criteria.reduce((total, one) => total + pick(one), 0);
  const applicable = sum(one =>
    one.state === 'not-applicable' ? 0 : one.weight,
  );
  return {
    proved: (100 * sum(one => one.points)) / applicable,
    width:
      (100 * sum(one => (one.state === 'unknown' ? one.weight : 0))) /
      applicable,
  };
}

const rank = (grade: Portability['grade']) =>
  grade === 'withheld' ? GRADES.length : GRADES.indexOf(grade);
const EPSILON = 1e-9;

it('no input throws, and every figure lies where it belongs', () => {
  fc.assert(
    fc.property(anyInput, input => {
      const assessment = assess(input, ctx);
      const { proved, possible, coverage, grade, cap } = assessment.portability;
      expect(proved).toBeGreaterThanOrEqual(0);
      expect(possible).toBeLessThanOrEqual(100);
      expect(proved).toBeLessThanOrEqual(possible);
      expect(coverage).toBeGreaterThanOrEqual(0);
      expect(coverage).toBeLessThanOrEqual(100);
      expect(grade === 'withheld').toBe(coverage < 60);
      expect(possible).toBeLessThanOrEqual(cap?.limit ?? 100);
      expect(assessment.recovery.reasons).not.toEqual([]);
      const { steps } = nextSteps(input, ctx, assessment);
      steps.forEach(step =>
        expect(proved + step.gain).toBeLessThanOrEqual(100 + EPSILON),
      );
      toProjection(assessment);
      toSummary(assessment, { title: 'Fraud' });
    }),
    { numRuns: 1000 },
  );
});

it('does not throw on facts that no parser would let through', () => {
  fc.assert(
    fc.property(anyInput, fc.constantFrom(NaN, -1, Infinity), (input, odd) => {
      input.operators.aws = odd;
      input.drills.forEach(drill => {
        drill.startedAt = 'yesterday';
        drill.dataLossMinutes = odd;
      });
      input.exemptions.forEach(exemption => {
        exemption.until = 'never';
      });
      input.declared.deployments?.forEach(deployment => {
        deployment.replicas = odd;
      });
      const { proved } = portabilityOf(input);
      expect(proved).toBeGreaterThanOrEqual(0);
      expect(proved).toBeLessThanOrEqual(100);
    }),
  );
});

it.each(HIDINGS)(
  'learning $name never lowers proved nor widens possible − proved, caps aside',
  hiding => {
    fc.assert(
      fc.property(anyInput, input => {
        const learned = uncapped(portabilityOf(before(hiding, input)));
        const hidden = uncapped(portabilityOf(after(hiding, input)));
        expect(learned.proved).toBeGreaterThanOrEqual(hidden.proved - EPSILON);
        // An artifact that cannot be exported is under a cap, and that decides what is possible.
        const limit =
          input.declared.artifact?.exportable === false
            ? 100
            : hidden.width + EPSILON;
        expect(learned.width).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 300 },
    );
  },
);

it.each(HIDINGS)(
  'hiding $name never raises a grade, but out of a named cap',
  hiding => {
    fc.assert(
      fc.property(anyInput, input => {
        const known = portabilityOf(before(hiding, input));
        const hidden = portabilityOf(after(hiding, input));
        fc.pre(known.cap === undefined || hidden.cap !== undefined);
        expect(rank(hidden.grade)).toBeGreaterThanOrEqual(rank(known.grade));
      }),
      { numRuns: 300 },
    );
  },
);

it.each(IMPROVEMENTS)('a better $name never lowers a grade', improvement => {
  fc.assert(
    fc.property(anyInput, input => {
      const worse = portabilityOf(input);
      const better = portabilityOf(after(improvement, input));
      // Where the weights are not the organisation's, P5 may apply again: under the lower cap there is no like with like.
      fc.pre(input.declared.artifact?.exportable !== false);
      expect(better.proved).toBeGreaterThanOrEqual(worse.proved);
      // Withheld is no grade: what earned nothing for certain may become "not known" beside it.
      const reached = better.grade === 'withheld' ? worse.grade : better.grade;
      expect(rank(reached)).toBeLessThanOrEqual(rank(worse.grade));
    }),
    { numRuns: 300 },
  );
});

it('holds until the instant that it names', () => {
  const essence = (input: AssessmentInput, now: Date) => {
    const { portability, recovery, residency, governance } = assess(input, {
      ...ctx,
      now,
    });
    return {
      figures: [portability.proved, portability.possible, portability.grade],
      recovery: [
        recovery.status,
        ...recovery.reasons.map(reason => [reason.id, reason.exemption?.id]),
      ],
      exemptions: recovery.exemptions.map(one => one.id),
      unverified: recovery.unverified,
      residency: residency.status,
      governance: governance.map(check => check.status),
    };
  };
  fc.assert(
    fc.property(
      anyInput,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (input, share) => {
        const { validUntil } = assess(input, ctx);
        const end = validUntil ? Date.parse(validUntil) : NOW.getTime() + 1e12;
        expect(end).toBeGreaterThan(NOW.getTime());
        const span = end - 1 - NOW.getTime();
        const later = new Date(NOW.getTime() + Math.floor(span * share));
        const last = new Date(end - 1);
        expect(essence(input, later)).toEqual(essence(input, NOW));
        expect(essence(input, last)).toEqual(essence(input, NOW));
      },
    ),
    { numRuns: 1000 },
  );
});

describe('exemptions', () => {
  const without = (input: AssessmentInput) =>
    assess({ ...input, exemptions: [] }, ctx);
  const ids = ({ recovery }: ReturnType<typeof assess>) =>
    recovery.reasons.map(reason => reason.id);

  it('never protect, never remove a reason, and touch nothing but recovery', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const exempted = assess(input, ctx);
        const plain = without(input);
        const isMadeProtected =
          exempted.recovery.status === 'protected' &&
          plain.recovery.status !== 'protected';
        expect(isMadeProtected).toBe(false);
        // D02 says that recovery as a whole is exempt; D40, that nothing is missing, is no reason beside it.
        const listed = ids(exempted);
        expect(listed.filter(id => id !== 'D02')).toEqual(
          ids(plain).filter(id => id !== 'D40' || !listed.includes('D02')),
        );
        expect(exempted.portability).toEqual(plain.portability);
        expect(exempted.residency).toEqual(plain.residency);
      }),
      { numRuns: 1000 },
    );
  });

  it('of rules that do not match change nothing', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const plain = without(input);
        const others = input.exemptions.filter(
          one => one.covers !== 'recovery' && !ids(plain).includes(one.covers),
        );
        const { recovery } = assess({ ...input, exemptions: others }, ctx);
        expect({ ...recovery, exemptions: [] }).toEqual(plain.recovery);
      }),
    );
  });

  it('that are not in force might as well not be there', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const { recovery } = assess(input, ctx);
        const acting = { ...input, exemptions: recovery.exemptions };
        expect(assess(acting, ctx).recovery).toEqual(recovery);
      }),
    );
  });
});

it('a roll-up does not depend on the order of its models, to the last bit', () => {
  const models = fc.array(
    anyInput.map(input => toSummary(assess(input, ctx), { title: 'Fraud' })),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(
      models.chain(list =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray(list, { minLength: list.length }),
        ),
      ),
      ([list, shuffled]) => {
        expect(rollUp(shuffled, ctx)).toEqual(rollUp(list, ctx));
      },
    ),
  );
});

it('a group tree ends, whatever runs in circles', () => {
  const group = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(group, fc.array(group))),
      group,
      (edges, root) => {
        const tree = new Map<string, string[]>(edges);
        const found = groupDescendants(tree, root);
        expect(found.has(root)).toBe(true);
        for (const member of found) {
          (tree.get(member) ?? []).forEach(child =>
            expect(found.has(child)).toBe(true),
          );
        }
      },
    ),
  );
});
