import type { TeamSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** A team before it is known how it moved, which is read for few of them. */
export type TeamEntry = Omit<TeamSummary, 'trend'>;
