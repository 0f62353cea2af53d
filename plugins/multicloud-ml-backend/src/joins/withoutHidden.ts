import type { JoinConflict } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { CallerView } from '../visibility/CallerVisibility';

/** The conflicts, each without the other model where the caller may not see that. */
export async function withoutHidden(
  conflicts: readonly JoinConflict[],
  view: CallerView,
): Promise<JoinConflict[]> {
  const others = conflicts.flatMap(({ other }) => other?.entityRef ?? []);
  const visible = await view.among([...new Set(others)]);
  return conflicts.map(({ other, ...conflict }) =>
    other && visible.has(other.entityRef) ? { ...conflict, other } : conflict,
  );
}
