import {
  CRITERION_IDS,
  GRADES,
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RULE_IDS } from '../../fleet/modelTests';
import { inPath, inQuery, operation, repeated } from './operation';
import {
  amount,
  count,
  flag,
  instant,
  list,
  object,
  oneOf,
  open,
  ref,
  share,
  text,
} from './schemas';

const GRADE_OR_WITHHELD = [...GRADES, 'withheld'];

/** The filters of every list of models. */
export const modelFilters = [
  repeated('team', 'Owning groups, descendants included.', {
    ...text,
    maxLength: 512,
  }),
  repeated('provider', 'Providers with any deployment.', {
    ...text,
    maxLength: 100,
  }),
  repeated('site', 'Sites, written provider/region.', {
    ...text,
    maxLength: 200,
  }),
  repeated('tier', 'Tiers that models are judged as.', oneOf(TIERS)),
  repeated('grade', 'Grades of portability.', oneOf(GRADE_OR_WITHHELD)),
  repeated('recovery', 'Recovery statuses.', oneOf(RECOVERY_STATUSES)),
  repeated('residency', 'Residency statuses.', oneOf(RESIDENCY_STATUSES)),
  repeated(
    'rule',
    'Criteria that apply and do not earn their full value, and recovery rules that match.',
    oneOf(RULE_IDS),
  ),
  repeated('lifecycle', 'Lifecycles that the catalog states.', {
    ...text,
    maxLength: 100,
  }),
  inQuery(
    'stale',
    'Only models with facts that no source confirmed lately.',
    flag,
  ),
  inQuery('text', 'Part of the name or title.', { ...text, maxLength: 200 }),
];

/** How every list of models may be sorted. */
export const modelOrder = [
  inQuery(
    'sort',
    'What to sort by.',
    oneOf(['title', 'tier', 'portability', 'recovery', 'cost', 'worst-first']),
  ),
  inQuery('order', 'Which way.', oneOf(['asc', 'desc'])),
];

export const modelPaths = {
  '/v1/models': {
    get: operation({
      id: 'ListModels',
      summary: 'Lists the models that the caller may see.',
      parameters: [
        ...modelFilters,
        ...modelOrder,
        inQuery('limit', 'Models on a page.', {
          type: 'integer',
          minimum: 1,
          maximum: 200,
          default: 20,
        }),
        inQuery('cursor', 'From `nextCursor` of the page before.', {
          ...text,
          maxLength: 4000,
        }),
      ],
      answer: object({
        items: list(ref('ModelSummary')),
        totalItems: count,
        'costHidden?': flag,
        'nextCursor?': text,
      }),
      refusals: [400, 401, 403],
    }),
  },
  '/v1/models/{kind}/{namespace}/{name}': {
    get: operation({
      id: 'GetModel',
      summary: 'One model: its assessment, next steps and drills.',
      parameters: inPath('kind', 'namespace', 'name'),
      answer: object({
        summary: ref('ModelSummary'),
        assessment: ref('Assessment'),
        nextSteps: object({
          steps: list(ref('Step')),
          'toNextGrade?': object({
            grade: oneOf(GRADE_OR_WITHHELD),
            steps: list(ref('Step')),
          }),
        }),
        drills: list(ref('Drill')),
        exemptions: list(ref('Exemption')),
        permissions: object({
          recordDrill: flag,
          confirmDrill: flag,
          requestExemption: flag,
          approveExemption: flag,
          readCost: flag,
        }),
        'caller?': text,
      }),
      refusals: [400, 401, 404],
    }),
  },
};

export const modelSchemas = {
  ModelSummary: object({
    entityRef: text,
    title: text,
    'ownerRef?': text,
    'lifecycle?': text,
    tier: oneOf(TIERS),
    tierAssumed: flag,
    proved: share,
    possible: share,
    coverage: share,
    grade: oneOf(GRADE_OR_WITHHELD),
    recovery: oneOf(RECOVERY_STATUSES),
    residency: oneOf(RESIDENCY_STATUSES),
    'provider?': text,
    'region?': text,
    sites: list(text),
    'monthlyCost?': ref('MonthlyCost'),
    'biggestGain?': object({
      criterion: oneOf(CRITERION_IDS),
      points: amount,
    }),
    'drillDueAt?': instant,
    'exempted?': count,
    warnings: count,
    stale: flag,
    assessedAt: instant,
  }),
  MonthlyCost: object({
    amount: { type: 'number', minimum: 0 },
    currency: text,
  }),
  Step: object({
    criterion: oneOf(CRITERION_IDS),
    id: text,
    title: text,
    gain: amount,
  }),
  Evidence: open({ rank: text, source: text }),
  Assessment: object({
    entityRef: text,
    'ownerRef?': text,
    standard: object({ name: text, version: text }),
    assessedAt: instant,
    'validUntil?': instant,
    tier: oneOf(TIERS),
    tierAssumed: flag,
    deployments: list(open({ name: text, evidence: ref('Evidence') })),
    portability: object({
      proved: share,
      possible: share,
      coverage: share,
      grade: oneOf(GRADE_OR_WITHHELD),
      'cap?': object({ id: text, limit: amount }),
      criteria: list(
        object({
          id: oneOf(CRITERION_IDS),
          weight: amount,
          state: oneOf(['known', 'unknown', 'not-applicable']),
          'value?': amount,
          points: amount,
          detail: text,
          evidence: list(ref('Evidence')),
        }),
      ),
    }),
    recovery: object({
      status: oneOf(RECOVERY_STATUSES),
      reasons: list(
        object({
          id: text,
          status: oneOf(RECOVERY_STATUSES),
          message: text,
          action: text,
          'exemption?': object({ id: text, reason: text, until: text }),
        }),
      ),
      objective: open({}),
      strategy: open({}),
      'measured?': open({ drillId: text }),
      declared: open({}),
      'drillDueAt?': instant,
      unverified: list(text),
      'exemption?': object({ id: text, reason: text, until: text }),
      exemptions: list(
        object({
          id: text,
          entityRef: text,
          covers: text,
          reason: text,
          until: text,
          requestedBy: text,
          'approvedBy?': text,
        }),
      ),
    }),
    residency: object({
      status: oneOf(RESIDENCY_STATUSES),
      'allowed?': list(text),
      places: list(
        open({
          what: text,
          verdict: oneOf(RESIDENCY_STATUSES),
          message: text,
        }),
      ),
    }),
    governance: list(
      object({
        id: text,
        nist: text,
        title: text,
        status: oneOf(['pass', 'fail', 'unknown']),
        detail: text,
        'link?': text,
      }),
    ),
    'monthlyCost?': object({
      amount: { type: 'number', minimum: 0 },
      currency: text,
      evidence: ref('Evidence'),
      'convertedFrom?': list(text),
    }),
    findings: list(object({ id: text, message: text, 'path?': text })),
    problems: list(object({ path: text, message: text })),
  }),
};
