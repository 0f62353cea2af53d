import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  Join,
  JoinKind,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { Age } from '../shared';
import styles from './Sightings.module.css';

const REASONS: Record<Exclude<JoinKind, 'hand'>, string> = {
  own: 'The first that is known of it',
  stated: 'Its tag names this model',
  digest: 'The same artifact',
  lineage: 'Made from the same artifact',
  name: 'A configured rule of names',
};

/** Why a sighting belongs to the model. */
export function JoinReason({ join }: { join: Join }) {
  if (join.kind === 'hand') {
    const { decided } = join;
    return (
      <>
        {decided?.as === 'split' ? 'Split off by hand' : 'Joined by hand'}
        {decided && (
          <small>
            <EntityRefLink entityRef={decided.by} /> <Age at={decided.at} />
          </small>
        )}
      </>
    );
  }
  return (
    <>
      {REASONS[join.kind]}
      {join.with && ` as ${join.with.name} in ${join.with.source}`}
      {join.by && <small className={styles.evidence}>{join.by}</small>}
    </>
  );
}
