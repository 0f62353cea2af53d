import type { ExemptionState } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { ListedExemption } from './ListedExemption';

/** Over, one way or another. */
export const EARLIER_STATES: readonly ExemptionState[] = [
  'rejected',
  'withdrawn',
  'lapsed',
];

/** In the order in which the list has them. */
const GROUPS = ['requested', 'approved', 'earlier'] as const;

/** The exemptions of a page by what there is to do about them; groups without any are left out. */
export function exemptionGroups(items: readonly ListedExemption[]): Array<{
  group: (typeof GROUPS)[number];
  items: ListedExemption[];
}> {
  return GROUPS.map(group => ({
    group,
    items: items.filter(({ state }) =>
      group === 'earlier' ? EARLIER_STATES.includes(state) : state === group,
    ),
  })).filter(one => one.items.length > 0);
}
