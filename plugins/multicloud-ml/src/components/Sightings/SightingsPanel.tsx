import { useState } from 'react';
import { Button } from '@backstage/ui';
import type {
  ModelSighting,
  ModelSightings,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
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
  const { entityRef, onMoved } = props;
  const { data, error, loadedAt, isLoading, reload } = useSightings(entityRef);
  const [isJoining, setIsJoining] = useState(false);
  const moved = () => {
    reload();
    onMoved();
  };

  return (
    <Panel
      title="Known to"
      note="What each system knows, and why it is taken for one model."
      actions={
        data?.permissions.join && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => setIsJoining(true)}
          >
            Join another
          </Button>
        )
      }
    >
      {error && (
        <FailureNotice
          what="where this model is known"
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
  const { items, permissions } = props.sightings;
  if (items.length === 0) {
    return (
      <EmptyNote
        why="No source knows this model: all that is shown is declared."
        todo={
          permissions.join
            ? 'Tag it in its system with the name of this entity, or join what a source registered under another name.'
            : 'Tag it in its system with the name of this entity.'
        }
      />
    );
  }
  return (
    <SimpleTable
      caption="Where the model is known"
      head={
        <>
          <th scope="col">Known as</th>
          <th scope="col">In</th>
          <th scope="col">Last seen</th>
          <th scope="col" data-align="end">
            Deployments
          </th>
          <th scope="col">Why it is this model</th>
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
