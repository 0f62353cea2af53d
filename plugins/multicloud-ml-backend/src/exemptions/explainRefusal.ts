import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  type ExemptionRecord,
  exemptionApprovePermission,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { DecisionName } from './ExemptionStore';

/** Why an exemption, as it stands now, cannot be decided about in this way by this person. */
export function explainRefusal(
  exemption: ExemptionRecord,
  name: DecisionName,
  caller: { by: string; approves: boolean },
): Error {
  const { id, entityRef, state, until, decidedBy } = exemption;
  const isOwn = exemption.requestedBy === caller.by;
  if (!caller.approves && !(name === 'withdraw' && isOwn)) {
    return new NotAllowedError(
      `You may not ${name} exemptions of ${entityRef}; it needs the permission ${exemptionApprovePermission.name}.`,
    );
  }
  if (exemption.fromFile) {
    return new ConflictError(
      `Exemption ${id} comes from a file; change it there.`,
    );
  }
  if (state === 'lapsed') {
    return new ConflictError(
      `Exemption ${id} has lapsed: its last day was ${until}. Request a new one if it is still needed.`,
    );
  }
  if (state === 'requested') {
    return new NotAllowedError(
      `Nobody ${name}s an exemption that they requested themselves; ask a colleague, or withdraw it.`,
    );
  }
  return new ConflictError(
    `Exemption ${id} is ${state} already${
      decidedBy === undefined ? '' : `, by ${decidedBy}`
    }; ${
      state === 'approved'
        ? 'it can only be withdrawn'
        : 'request a new one if it is still needed'
    }.`,
  );
}
