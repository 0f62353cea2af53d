import { EXEMPTION_STATES } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { inPath, inQuery, operation, repeated } from './operation';
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

const RECORD = {
  id: text,
  entityRef: text,
  covers: text,
  reason: text,
  until: text,
  requestedBy: text,
  'approvedBy?': text,
  state: oneOf(EXEMPTION_STATES),
  'requestedAt?': instant,
  'decidedBy?': text,
  'decidedAt?': instant,
  'decisionNote?': text,
  'fromFile?': flag,
};

/** What can be decided about an exemption. */
const decision = (id: string, summary: string) => ({
  post: operation({
    id,
    summary,
    parameters: inPath('id'),
    body: object({ 'note?': text }),
    bodyOptional: true,
    answer: ref('Exemption'),
    refusals: [400, 401, 403, 404, 409],
  }),
});

export const exemptionPaths = {
  '/v1/exemptions': {
    get: operation({
      id: 'ListExemptions',
      summary:
        'Exemptions of models that the caller may see: those to decide first, then those in force, then earlier ones.',
      parameters: [
        repeated('team', 'Owning groups, descendants included.', {
          ...text,
          maxLength: 512,
        }),
        repeated('state', 'How they stand today.', oneOf(EXEMPTION_STATES)),
        inQuery('entityRef', 'One model.', { ...text, maxLength: 512 }),
        inQuery('limit', 'Exemptions on a page.', {
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
            ...RECORD,
            title: text,
            mayDecide: flag,
            mayWithdraw: flag,
          }),
        ),
        totalItems: count,
        'nextCursor?': text,
      }),
      refusals: [400, 401],
    }),
  },
  '/v1/models/{kind}/{namespace}/{name}/exemptions': {
    post: operation({
      id: 'RequestExemption',
      summary:
        'Requests an exemption in the name of the caller. For users only.',
      parameters: inPath('kind', 'namespace', 'name'),
      // Values are judged by the rules of exemptions, whose refusals name the field, the value and what is allowed.
      body: object({ covers: text, reason: text, until: text }),
      status: 201,
      answer: ref('Exemption'),
      refusals: [400, 401, 403, 404, 409],
    }),
  },
  '/v1/exemptions/{id}/approve': decision(
    'ApproveExemption',
    'Approves an exemption that somebody else requested. For users only.',
  ),
  '/v1/exemptions/{id}/reject': decision(
    'RejectExemption',
    'Rejects an exemption that somebody else requested. For users only.',
  ),
  '/v1/exemptions/{id}/withdraw': decision(
    'WithdrawExemption',
    'Withdraws an exemption: the own one, or any with the permission to approve. For users only.',
  ),
};

export const exemptionSchemas = {
  Exemption: object(RECORD),
};
