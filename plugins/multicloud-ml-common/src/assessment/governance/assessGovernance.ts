import type { GovernanceCheck, RecoveryStatus } from '../Assessment';
import type { JudgedModel } from '../judged/JudgedModel';
import { lastInstantOf } from '../judged/time';
import { clip } from '../judged/words';
import type { Fact } from '../ResolvedModel';

type Outcome = Pick<GovernanceCheck, 'status' | 'detail' | 'link'>;

interface Check {
  id: string;
  /** Subcategory of the NIST AI Risk Management Framework 1.0. */
  nist: string;
  title: string;
  judge: (judged: JudgedModel, recovery: RecoveryStatus) => Outcome;
}

const CHECKS: readonly Check[] = [
  {
    id: 'owner',
    nist: 'GOVERN 2.1',
    title: 'Owner is a group',
    judge({ input }) {
      const { ownerRef, ownerIsGroup } = input;
      if (ownerRef === undefined) {
        return { status: 'fail', detail: 'The entity names no owner.' };
      }
      if (ownerIsGroup === undefined) {
        return {
          status: 'unknown',
          detail: `Whether ${clip(ownerRef)} is a group is not known.`,
        };
      }
      return ownerIsGroup
        ? { status: 'pass', detail: `Owned by ${clip(ownerRef)}.` }
        : {
            status: 'fail',
            detail: `${clip(ownerRef)} is not a group that exists.`,
          };
    },
  },
  {
    id: 'risk-class',
    nist: 'MAP 1.1',
    title: 'Risk class',
    judge: ({ model }) => stated(model.governance.riskClass, 'risk class'),
  },
  {
    id: 'license',
    nist: 'GOVERN 6.1',
    title: 'License',
    judge: ({ model }) => stated(model.governance.license, 'license'),
  },
  {
    id: 'model-card',
    nist: 'MAP 2.2',
    title: 'Model card',
    judge: ({ model }) => linked(model.governance.modelCard, 'model card'),
  },
  {
    id: 'monitoring',
    nist: 'MEASURE 2.4',
    title: 'Monitoring',
    judge: ({ model }) => linked(model.governance.monitoring, 'monitoring'),
  },
  {
    id: 'recovery',
    nist: 'MANAGE 2.3',
    title: 'Recovery',
    judge(_judged, recovery) {
      if (recovery === 'unknown') {
        return {
          status: 'unknown',
          detail: 'Whether the model would recover is not known.',
        };
      }
      return recovery === 'unprotected'
        ? { status: 'fail', detail: 'The model has no second site.' }
        : { status: 'pass', detail: `Recovery is ${recovery}.` };
    },
  },
  {
    id: 'cost',
    nist: 'MAP 3.2',
    title: 'Cost attributed',
    judge({ input, model }) {
      if (input.cost) {
        return {
          status: 'pass',
          detail: `The run-rate is that of the bill of ${clip(
            input.cost.source,
          )}, up to ${input.cost.asOf}.`,
        };
      }
      return model.monthlyCost.value
        ? {
            status: 'pass',
            detail: 'The run-rate is stated; no bill names the model.',
          }
        : { status: 'unknown', detail: 'The run-rate is not known.' };
    },
  },
  {
    id: 'review',
    nist: 'GOVERN 1.7',
    title: 'Review date',
    judge({ model, now }) {
      const reviewBy = model.governance.reviewBy.value;
      const end = lastInstantOf(reviewBy);
      if (reviewBy === undefined || end === undefined) {
        return { status: 'unknown', detail: 'No review date is stated.' };
      }
      return end >= now
        ? { status: 'pass', detail: `To be reviewed by ${clip(reviewBy)}.` }
        : {
            status: 'fail',
            detail: `The review was due by ${clip(reviewBy)}.`,
          };
    },
  },
];

/** What the catalog shows of each check: evidence, not compliance. */
export function assessGovernance(
  judged: JudgedModel,
  recovery: RecoveryStatus,
): GovernanceCheck[] {
  return CHECKS.map(({ id, nist, title, judge }) => {
    const { status, detail, link } = judge(judged, recovery);
    return link === undefined
      ? { id, nist, title, status, detail }
      : { id, nist, title, status, detail, link };
  });
}

function stated(fact: Fact<string>, what: string): Outcome {
  return fact.value
    ? { status: 'pass', detail: `The ${what} is ${clip(fact.value)}.` }
    : { status: 'unknown', detail: `No ${what} is stated.` };
}

function linked(fact: Fact<string>, what: string): Outcome {
  const outcome = stated(fact, what);
  return fact.value && /^https?:\/\//i.test(fact.value)
    ? { ...outcome, detail: `A ${what} is linked.`, link: fact.value }
    : outcome;
}
