import { DRILL_TYPES } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { inPath, operation } from './operation';
import { instant, list, object, oneOf, open, ref, text } from './schemas';

const MODEL = inPath('kind', 'namespace', 'name');

export const drillPaths = {
  '/v1/models/{kind}/{namespace}/{name}/drills': {
    get: operation({
      id: 'ListDrills',
      summary: 'The drills of a model, newest first.',
      parameters: MODEL,
      answer: object({ items: list(ref('Drill')) }),
      refusals: [400, 401, 404],
    }),
    post: operation({
      id: 'RecordDrill',
      summary: 'Records a drill. For users only.',
      parameters: MODEL,
      // Values are judged by the drill rules, whose refusals name the field, the value and what is allowed.
      body: object({
        type: text,
        from: text,
        to: text,
        startedAt: text,
        'recoveredAt?': text,
        'dataLossMinutes?': { type: 'number' },
        result: text,
        'version?': text,
        'evidenceUrl?': text,
        'notes?': text,
      }),
      status: 201,
      answer: ref('Drill'),
      refusals: [400, 401, 403, 404],
    }),
  },
  '/v1/drills/{id}/confirm': {
    post: operation({
      id: 'ConfirmDrill',
      summary: 'Confirms a drill that somebody else recorded. For users only.',
      parameters: inPath('id'),
      answer: ref('Drill'),
      refusals: [400, 401, 403, 404, 409],
    }),
  },
};

export const drillSchemas = {
  Drill: object({
    id: text,
    entityRef: text,
    type: oneOf(DRILL_TYPES),
    from: text,
    to: text,
    startedAt: instant,
    'recoveredAt?': instant,
    'dataLossMinutes?': { type: 'number', minimum: 0 },
    result: oneOf(['passed', 'failed']),
    'version?': text,
    'evidenceUrl?': text,
    'notes?': text,
    recordedBy: text,
    'confirmedBy?': text,
    'confirmedAt?': instant,
    recordedAt: instant,
    'setting?': open({}),
  }),
};
