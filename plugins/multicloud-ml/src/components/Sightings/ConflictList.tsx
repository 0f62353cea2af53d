import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { JoinConflict } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import styles from './Sightings.module.css';

const SHARED: Record<JoinConflict['kind'], string> = {
  stated: 'tag',
  digest: 'artifact',
  lineage: 'origin',
  name: 'name',
};

/** Evidence that would make this and another model one, where something stronger keeps them apart. */
export function ConflictList({ conflicts }: { conflicts: JoinConflict[] }) {
  if (conflicts.length === 0) return null;
  return (
    <ul className={styles.conflicts} aria-label="Sources that disagree">
      {conflicts.map(conflict => {
        const { source, externalId, kind, by, other } = conflict;
        return (
          <li key={`${source} ${externalId} ${kind} ${other?.externalId}`}>
            {source} and {other?.source ?? 'another source'} share the{' '}
            {SHARED[kind]} <span className={styles.evidence}>{by}</span>, yet{' '}
            {other ? (
              <>
                {other.name} belongs to{' '}
                <EntityRefLink entityRef={other.entityRef} />
              </>
            ) : (
              'that one belongs to a model that you may not see'
            )}
            . Correct the tag that is wrong, or decide by hand.
          </li>
        );
      })}
    </ul>
  );
}
