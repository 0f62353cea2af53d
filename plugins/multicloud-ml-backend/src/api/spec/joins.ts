import { inPath, operation } from './operation';
import {
  count,
  flag,
  instant,
  list,
  object,
  oneOf,
  ref,
  text,
} from './schemas';

const MODEL = inPath('kind', 'namespace', 'name');
const SIGHTINGS = '/v1/models/{kind}/{namespace}/{name}/sightings';
const ID = { ...text, minLength: 1, maxLength: 2048 };

export const joinPaths = {
  [SIGHTINGS]: {
    get: operation({
      id: 'ListSightings',
      summary: 'Where sources see a model, and why that is the same model.',
      parameters: MODEL,
      answer: object({
        items: list(ref('ModelSighting')),
        conflicts: list(ref('JoinConflict')),
        permissions: object({ join: flag }),
      }),
      refusals: [400, 401, 404],
    }),
  },
  [`${SIGHTINGS}/join`]: decision(
    'JoinSighting',
    'Takes a sighting to this model, from whichever it belongs to. For users only.',
  ),
  [`${SIGHTINGS}/split`]: decision(
    'SplitSighting',
    'Gives a sighting of this model an entity of its own. For users only.',
  ),
  [`${SIGHTINGS}/release`]: decision(
    'ReleaseSighting',
    'Takes back what a person decided about a sighting of this model. For users only.',
  ),
};

function decision(id: string, summary: string) {
  return {
    post: operation({
      id,
      summary,
      parameters: MODEL,
      body: object({ source: ID, externalId: ID }),
      answer: object({ entityRef: text }),
      refusals: [400, 401, 403, 404, 409],
    }),
  };
}

const WITH = { source: text, externalId: text, name: text };

export const joinSchemas = {
  ModelSighting: object({
    source: text,
    externalId: text,
    name: text,
    scope: text,
    'url?': text,
    seenAt: instant,
    'stale?': text,
    deployments: count,
    join: object({
      kind: oneOf(['hand', 'stated', 'digest', 'lineage', 'name', 'own']),
      'by?': text,
      'with?': object(WITH),
      'decided?': object({
        as: oneOf(['join', 'split']),
        by: text,
        at: instant,
      }),
    }),
  }),
  JoinConflict: object({
    source: text,
    externalId: text,
    kind: oneOf(['stated', 'digest', 'lineage', 'name']),
    by: text,
    'other?': object({ entityRef: text, ...WITH }),
  }),
};
