import type {
  ExemptionRecord,
  ListExemptionsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { EXAMPLE_REF } from './exampleModel';

/** A day so many days from today, UTC, `YYYY-MM-DD`. */
export function dayAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** What somebody else requested of the example model: that its missing drill does not count. */
export function exampleExemption(
  change: Partial<ExemptionRecord> = {},
): ExemptionRecord {
  return {
    id: 'exemption-1',
    entityRef: EXAMPLE_REF,
    covers: 'D30',
    reason: 'The first drill comes after the closing of the quarter.',
    until: dayAhead(60),
    requestedBy: 'user:default/aisyah',
    requestedAt: new Date(Date.now() - 3_600_000).toISOString(),
    state: 'requested',
    ...change,
  };
}

/** The same as the list over all models tells it. */
export function listedExemption(
  change: Partial<ListExemptionsResponse['items'][number]> = {},
): ListExemptionsResponse['items'][number] {
  return {
    ...exampleExemption(change),
    title: 'Fraud',
    mayDecide: false,
    mayWithdraw: false,
    ...change,
  };
}

/** What an approval makes of it. */
export const APPROVED = {
  state: 'approved',
  approvedBy: 'user:default/budi',
  decidedBy: 'user:default/budi',
} as const;
