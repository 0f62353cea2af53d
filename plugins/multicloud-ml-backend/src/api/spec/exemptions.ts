import { EXEMPTION_STATES } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { flag, instant, object, oneOf, text } from './schemas';

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

export const exemptionSchemas = {
  Exemption: object(RECORD),
};
