import type {
  GetModelResponse,
  ListExemptionsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** An exemption with its model's title and what the reader may do about it. */
export type ListedExemption = ListExemptionsResponse['items'][number];

/** What can be decided about an exemption. */
export type Decision = 'approve' | 'reject' | 'withdraw';

/** The exemptions of one model, as the list over all models tells them. */
export function exemptionsOf(model: GetModelResponse): ListedExemption[] {
  const { exemptions, permissions, caller, summary } = model;
  return exemptions.map(exemption => {
    const { state, requestedBy, fromFile } = exemption;
    const isOwn = caller !== undefined && requestedBy === caller;
    const isOpen = state === 'requested' || state === 'approved';
    const isDecidable = isOpen && !fromFile && caller !== undefined;
    const approves = permissions.approveExemption;
    return {
      ...exemption,
      title: summary.title,
      mayDecide: isDecidable && state === 'requested' && approves && !isOwn,
      mayWithdraw: isDecidable && (isOwn || approves),
    };
  });
}
