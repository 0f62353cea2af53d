import { useState } from 'react';
import { Button } from '@backstage/ui';
import type {
  ModelSighting,
  ModelSightings,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { useSightings } from '../../hooks';
import { EmptyNote, FailureNotice, Panel, SimpleTable } from '../shared';
import { ConflictList } from './ConflictList';
import { JoinDialog } from './JoinDialog';
import { SightingRow } from './SightingRow';

/** Which systems know the model, why what they know is one model, and the way to say that it is not. */
export function SightingsPanel(props: {
  entityRef: string;
  onMoved: () => void;
}) {
  const { t } = useLocale();
  const { entityRef, onMoved } = props;
  const { data, error, loadedAt, isLoading, reload } = useSightings(entityRef);
  const [isJoining, setIsJoining] = useState(false);
  const moved = () => {
    reload();
    onMoved();
  };

  return (
    <Panel
      title={t('sightings.title')}
      note={t('sightings.note')}
      actions={
        data?.permissions.join && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => setIsJoining(true)}
          >
            {t('sightings.join.open')}
          </Button>
        )
      }
    >
      {error && (
        <FailureNotice
          what={t('sightings.what')}
          error={error}
          loadedAt={loadedAt}
          isLoading={isLoading}
          reload={reload}
        />
      )}
      {data && (
        <>
          <Sightings entityRef={entityRef} sightings={data} onMoved={moved} />
          <ConflictList conflicts={data.conflicts} />
        </>
      )}
      {isJoining && (
        <JoinDialog
          entityRef={entityRef}
          onClose={() => setIsJoining(false)}
          onJoined={() => {
            setIsJoining(false);
            moved();
          }}
        />
      )}
    </Panel>
  );
}

function Sightings(props: {
  entityRef: string;
  sightings: ModelSightings;
  onMoved: () => void;
}) {
  const { t } = useLocale();
  const { items, permissions } = props.sightings;
  if (items.length === 0) {
    return (
      <EmptyNote
        why={t('sightings.none')}
        todo={
          permissions.join
            ? t('sightings.noneTodoOrJoin')
            : t('sightings.noneTodo')
        }
      />
    );
  }
  return (
    <SimpleTable
      caption={t('sightings.caption')}
      head={
        <>
          <th scope="col">{t('sightings.knownAs')}</th>
          <th scope="col">{t('sightings.in')}</th>
          <th scope="col">{t('sightings.lastSeen')}</th>
          <th scope="col" data-align="end">
            {t('sightings.deployments')}
          </th>
          <th scope="col">{t('sightings.why')}</th>
          <td />
        </>
      }
    >
      {items.map(sighting => (
        <SightingRow
          key={`${sighting.source} ${sighting.externalId}`}
          entityRef={props.entityRef}
          sighting={sighting}
          actions={actionsOn(sighting, props.sightings)}
          onMoved={props.onMoved}
        />
      ))}
    </SimpleTable>
  );
}

function actionsOn(
  { join }: ModelSighting,
  { items, permissions }: ModelSightings,
) {
  return {
    release: permissions.join && join.kind === 'hand',
    split: permissions.join && join.kind !== 'hand' && items.length > 1,
  };
}
