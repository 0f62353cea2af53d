import { DateTime } from 'luxon';
import type { Drill } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** How long the recovery took; absent where the drill measured none: a tabletop, or one that never recovered. */
export function recoveryMinutes(
  drill: Pick<Drill, 'type' | 'startedAt' | 'recoveredAt'>,
): number | undefined {
  if (drill.type === 'tabletop' || !drill.recoveredAt) return undefined;
  const minutes = DateTime.fromISO(drill.recoveredAt).diff(
    DateTime.fromISO(drill.startedAt),
    'minutes',
  ).minutes;
  return Number.isFinite(minutes) ? minutes : undefined;
}
