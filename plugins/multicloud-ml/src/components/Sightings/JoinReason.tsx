import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Join } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { Age } from '../shared';
import styles from './Sightings.module.css';

/** Why a sighting belongs to the model. */
export function JoinReason({ join }: { join: Join }) {
  const { t } = useLocale();
  if (join.kind === 'hand') {
    const { decided } = join;
    return (
      <>
        {decided?.as === 'split'
          ? t('sightings.reason.splitByHand')
          : t('sightings.reason.joinedByHand')}
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
      {join.with
        ? t(`sightings.reasonWith.${join.kind}`, {
            name: join.with.name,
            source: join.with.source,
          })
        : t(`sightings.reason.${join.kind}`)}
      {join.by && <small className={styles.evidence}>{join.by}</small>}
    </>
  );
}
