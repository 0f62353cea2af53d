import { clip } from '../judged/words';
import type { RecoveryRule } from './RecoveryRule';
import { exemptionOf } from './scope';

/** Not a row of the table: a tier that is not stated is never judged better than at risk. */
export const D00TierAssumed: RecoveryRule = {
  id: 'D00',
  status: 'at-risk',
  match({ tier, tierAssumed, model }) {
    return tierAssumed
      ? {
          message: `No tier is stated; with lifecycle ${
            model.lifecycle === undefined
              ? 'unknown'
              : `"${clip(model.lifecycle)}"`
          } the model is judged as ${tier}, and never as better than at risk.`,
          action:
            'State how critical the model is: spec.mlModel.tier, T1 to T4.',
        }
      : undefined;
  },
};

export const D01NoDeployment: RecoveryRule = {
  id: 'D01',
  status: 'unknown',
  match({ model }) {
    if (model.primary) {
      return undefined;
    }
    return model.deployments.length === 0
      ? {
          message: 'No deployment of this model is known.',
          action:
            'Declare where it runs (spec.mlModel.deployments), or connect the source that knows.',
        }
      : {
          message:
            model.deployments.length === 1
              ? 'The one known deployment is not the primary.'
              : `None of the ${model.deployments.length} known deployments is the primary.`,
          action: 'Give the deployment that serves the role primary.',
        };
  },
};

export const D02Exempt: RecoveryRule = {
  id: 'D02',
  status: 'exempt',
  match(judged) {
    const exemption = exemptionOf(judged);
    return exemption
      ? {
          message: `Exempt from recovery through ${exemption.until}: ${clip(
            exemption.reason,
          )}`,
          action: `Settle the reasons below before ${exemption.until}.`,
        }
      : undefined;
  },
};

export const D03NotRequired: RecoveryRule = {
  id: 'D03',
  status: 'not-required',
  match({ tier }) {
    return tier === 'T4'
      ? {
          message: 'Recovery is not required of a T4 model.',
          action: 'Nothing, as long as T4 is the right tier.',
        }
      : undefined;
  },
};
