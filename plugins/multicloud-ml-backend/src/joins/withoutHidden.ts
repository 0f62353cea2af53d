import type {
  AssessmentInput,
  JoinConflict,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
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

/** The same for what a model is assessed from, so that its findings name no hidden model. */
export async function withoutHiddenConflicts(
  input: AssessmentInput,
  view: CallerView,
): Promise<AssessmentInput> {
  const observations = [];
  for (const observation of input.observations) {
    observations.push(
      observation.conflicts
        ? {
            ...observation,
            conflicts: await withoutHidden(observation.conflicts, view),
          }
        : observation,
    );
  }
  return { ...input, observations };
}
