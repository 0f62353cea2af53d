import {
  CRITERION_IDS,
  FACETS,
  GRADES,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { TEAM_SORTS } from '../../teams/parseTeamsRequest';
import { modelFilters, modelOrder } from './models';
import { inQuery, operation, repeated } from './operation';
import {
  amount,
  count,
  flag,
  instant,
  list,
  mapOf,
  object,
  oneOf,
  ref,
  text,
} from './schemas';
import { rollup, subTeam, worstT1 } from './teams';

const GRADE_OR_WITHHELD = [...GRADES, 'withheld'];

const costs = list(object({ currency: text, amount }));

export const fleetPaths = {
  '/v1/fleet': {
    get: operation({
      id: 'GetFleet',
      summary: 'How all models that the caller may see stand.',
      answer: object({
        rollup,
        'worstT1?': worstT1,
        'costHidden?': flag,
        'asOf?': instant,
        standard: object({ name: text, version: text }),
      }),
      refusals: [400, 401],
    }),
  },
  '/v1/models/facets': {
    get: operation({
      id: 'ListFacets',
      summary:
        'The values of each filter, with how many models have each once every other filter is applied.',
      parameters: modelFilters,
      answer: object({
        facets: object(
          Object.fromEntries(
            FACETS.map(name => [
              name,
              list(object({ value: text, 'title?': text, models: count })),
            ]),
          ),
        ),
      }),
      refusals: [400, 401],
    }),
  },
  '/v1/models/export': {
    get: operation({
      id: 'ExportModels',
      summary:
        'The models that the caller may see as a CSV file, or with format=json as a JSON array.',
      parameters: [
        ...modelFilters,
        ...modelOrder,
        inQuery('format', 'As what.', {
          ...oneOf(['csv', 'json']),
          default: 'csv',
        }),
      ],
      answer: text,
      contentType: 'text/csv',
      refusals: [400, 401, 403],
    }),
  },
  '/v1/teams': {
    get: operation({
      id: 'ListTeams',
      summary:
        'The groups that the caller may see, and that own a model that the caller may see, themselves or through a descendant.',
      parameters: [
        inQuery('text', 'Part of the name or title.', {
          ...text,
          maxLength: 200,
        }),
        inQuery('sort', 'What to sort by.', oneOf(TEAM_SORTS)),
        inQuery('order', 'Which way.', oneOf(['asc', 'desc'])),
        inQuery('limit', 'Teams on a page.', {
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
        items: list(
          object({
            ...subTeam,
            'parentRef?': text,
            graded: count,
            drillsOverdue: count,
            exemptions: count,
            trend: list(ref('TrendDay')),
          }),
        ),
        totalItems: count,
        'costHidden?': flag,
        'nextCursor?': text,
      }),
      refusals: [400, 401, 403],
    }),
  },
  '/v1/sites': {
    get: operation({
      id: 'ListSites',
      summary: 'What runs where, of the models that the caller may see.',
      parameters: [
        repeated('team', 'Owning groups, descendants included.', {
          ...text,
          maxLength: 512,
        }),
        repeated('tier', 'Tiers that models are judged as.', oneOf(TIERS)),
      ],
      answer: object({
        items: list(
          object({
            provider: text,
            region: text,
            'title?': text,
            'country?': text,
            'coordinates?': object({ latitude: amount, longitude: amount }),
            models: count,
            deployments: object({
              primary: count,
              replica: count,
              standby: count,
              backup: count,
              'roleUnknown?': count,
            }),
            cost: costs,
          }),
        ),
        placeUnknown: count,
        deploymentUnknown: count,
        'costPlaceUnknown?': costs,
        'costHidden?': flag,
      }),
      refusals: [400, 401],
    }),
  },
  '/v1/standard/adherence': {
    get: operation({
      id: 'GetAdherence',
      summary:
        'How many of the models that the caller may see meet each criterion, and how many each recovery rule matches.',
      answer: object({
        models: count,
        grades: mapOf(count, GRADE_OR_WITHHELD),
        criteria: list(
          object({
            id: oneOf(CRITERION_IDS),
            met: count,
            partly: count,
            missed: count,
            unknown: count,
            notApplicable: count,
          }),
        ),
        rules: list(object({ id: text, matches: count })),
      }),
      refusals: [400, 401],
    }),
  },
};
