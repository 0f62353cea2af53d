import {
  CRITERION_IDS,
  GRADES,
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  TIERS,
  TRANSITION_KINDS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { inPath, inQuery, operation, repeated } from './operation';
import {
  amount,
  count,
  flag,
  instant,
  list,
  object,
  oneOf,
  ref,
  share,
  text,
} from './schemas';

const PAGE = [
  repeated(
    'kind',
    'Only changes of one of these. Without it also those of the score or the tier alone, and the first and the last of a model.',
    oneOf(TRANSITION_KINDS),
  ),
  inQuery(
    'direction',
    'Only changes for the better, or for the worse.',
    oneOf(['better', 'worse']),
  ),
  inQuery('limit', 'Changes on a page.', {
    type: 'integer',
    minimum: 1,
    maximum: 200,
    default: 20,
  }),
  inQuery('cursor', 'From `nextCursor` of the page before.', {
    ...text,
    maxLength: 100,
  }),
];

const DAYS = inQuery(
  'days',
  'How many days before today to begin with. The answer begins later where nothing that old is known.',
  { type: 'integer', minimum: 1, maximum: 365, default: 30 },
);

const TRANSITIONS = object({
  items: list(ref('Transition')),
  'nextCursor?': text,
});

export const historyPaths = {
  '/v1/history': {
    get: operation({
      id: 'ListTransitions',
      summary:
        'How models that the caller may see came to stand otherwise, newest first. Models that left the catalog are told to those only who may see every model.',
      parameters: [
        repeated(
          'team',
          'Groups that owned the model before or own it since, descendants included.',
          { ...text, maxLength: 512 },
        ),
        ...PAGE,
      ],
      answer: TRANSITIONS,
    }),
  },
  '/v1/models/{kind}/{namespace}/{name}/history': {
    get: operation({
      id: 'GetModelHistory',
      summary: 'How one model came to stand otherwise, newest first.',
      parameters: [...inPath('kind', 'namespace', 'name'), ...PAGE],
      answer: TRANSITIONS,
      refusals: [400, 401, 404],
    }),
  },
  '/v1/trend': {
    get: operation({
      id: 'GetFleetTrend',
      summary:
        'How the models that the caller may see stood at the end of each day (UTC), today as of now.',
      parameters: [DAYS],
      answer: ref('Trend'),
    }),
  },
  '/v1/teams/{kind}/{namespace}/{name}/trend': {
    get: operation({
      id: 'GetTeamTrend',
      summary:
        'How the models of a group and its descendants stood at the end of each day (UTC), today as of now.',
      parameters: [...inPath('kind', 'namespace', 'name'), DAYS],
      answer: ref('Trend'),
      refusals: [400, 401, 404],
    }),
  },
};

export const historySchemas = {
  Standing: object({
    tier: oneOf(TIERS),
    proved: share,
    grade: oneOf([...GRADES, 'withheld']),
    recovery: oneOf(RECOVERY_STATUSES),
    residency: oneOf(RESIDENCY_STATUSES),
    'ownerRef?': text,
  }),
  Transition: object({
    id: count,
    entityRef: text,
    title: text,
    at: instant,
    kinds: list(oneOf(TRANSITION_KINDS)),
    'direction?': oneOf(['better', 'worse']),
    'before?': ref('Standing'),
    'after?': ref('Standing'),
    reasons: object({ came: list(text), went: list(text) }),
    criteria: list(object({ id: oneOf(CRITERION_IDS), points: amount })),
    standardVersion: text,
    standardChanged: flag,
    inputsHash: text,
  }),
  TrendDay: object({
    day: { type: 'string' as const, format: 'date' },
    models: count,
    'portability?': share,
    t1: object({ models: count, protected: count }),
    'standardChanged?': flag,
  }),
  Trend: object({
    days: list(ref('TrendDay')),
    'change?': object({
      'portability?': { type: 'number' },
      t1Protected: { type: 'integer' },
      models: { type: 'integer' },
    }),
  }),
};
