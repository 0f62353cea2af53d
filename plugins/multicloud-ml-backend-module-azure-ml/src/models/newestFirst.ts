import type { ModelVersion } from '../arm/schemas';

/** Versions, the one made last first. Azure ML numbers them, unless somebody names them otherwise. */
export function newestFirst(versions: readonly ModelVersion[]): ModelVersion[] {
  return [...versions].sort(
    (a, b) =>
      madeAt(b) - madeAt(a) ||
      b.name.localeCompare(a.name, 'en', { numeric: true }),
  );
}

function madeAt({ systemData }: ModelVersion): number {
  const time = Date.parse(systemData?.createdAt ?? '');
  return Number.isNaN(time) ? 0 : time;
}
