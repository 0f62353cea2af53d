import { Button } from '@backstage/ui';
import type { ModelSighting } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiTimeLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { Age, SafeLink } from '../shared';
import { JoinReason } from './JoinReason';
import { useMove } from './useMove';
import styles from './Sightings.module.css';

/** One source's view of the model: what it calls it, when it saw it, why it is here. */
export function SightingRow(props: {
  entityRef: string;
  sighting: ModelSighting;
  /** Absent where the caller may not move it, or where nothing would be left to split it from. */
  actions: { split: boolean; release: boolean };
  onMoved: () => void;
}) {
  const { t, format } = useLocale();
  const { entityRef, sighting, actions, onMoved } = props;
  const { source, name, scope, url, seenAt, stale, deployments, join } =
    sighting;
  const { isPending, move } = useMove(entityRef, onMoved);

  return (
    <tr>
      <th scope="row">
        {url ? <SafeLink href={url}>{name}</SafeLink> : name}
        <small>{source}</small>
      </th>
      <td>{scope}</td>
      <td>
        <Age at={seenAt} />
        {stale && (
          <small title={stale}>
            <RiTimeLine className={styles.icon} aria-hidden />{' '}
            {t('sightings.stale')}
          </small>
        )}
      </td>
      <td data-align="end">{format.count(deployments)}</td>
      <td>
        <JoinReason join={join} />
      </td>
      <td data-align="end">
        {actions.release && (
          <Button
            size="small"
            variant="secondary"
            isPending={isPending}
            aria-label={t('sightings.takeBackLabel', { name, source })}
            onPress={() => move('release', sighting)}
          >
            {t('sightings.takeBack')}
          </Button>
        )}
        {actions.split && (
          <Button
            size="small"
            variant="secondary"
            isPending={isPending}
            aria-label={t('sightings.splitOffLabel', { name, source })}
            onPress={() => move('split', sighting)}
          >
            {t('sightings.splitOff')}
          </Button>
        )}
      </td>
    </tr>
  );
}
