import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Radio,
  RadioGroup,
  SearchField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ModelSighting,
  ModelSummary,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../../api';
import { useResource, useSightings } from '../../hooks';
import { EmptyNote, FailureNotice } from '../shared';
import { useMove } from './useMove';
import styles from './Sightings.module.css';

const MOST_FOUND = 10;

/** Finds what a source registered under another name, and joins it to this model. */
export function JoinDialog(props: {
  entityRef: string;
  onClose: () => void;
  onJoined: () => void;
}) {
  const { entityRef, onClose, onJoined } = props;
  const [text, setText] = useState('');
  const [from, setFrom] = useState<string>();
  const [chosen, setChosen] = useState<ModelSighting>();
  const { isPending, move } = useMove(entityRef, onJoined);

  return (
    <Dialog
      isOpen
      isDismissable={false}
      onOpenChange={isOpen => !isOpen && onClose()}
      width="40rem"
    >
      <DialogHeader>Join another sighting</DialogHeader>
      <DialogBody>
        <div className={styles.join}>
          <SearchField
            label="The model that it is registered as now"
            placeholder="Part of its name"
            value={text}
            onChange={value => {
              setText(value);
              setFrom(undefined);
              setChosen(undefined);
            }}
          />
          <FoundModels
            text={text.trim()}
            except={entityRef}
            value={from}
            onChange={ref => {
              setFrom(ref);
              setChosen(undefined);
            }}
          />
          {from && (
            <ItsSightings
              entityRef={from}
              value={chosen}
              onChange={setChosen}
            />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          Cancel
        </Button>
        <Button
          variant="primary"
          isPending={isPending}
          isDisabled={!chosen}
          onPress={() => chosen && move('join', chosen)}
        >
          Join
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function FoundModels(props: {
  text: string;
  except: string;
  value?: string;
  onChange: (entityRef: string) => void;
}) {
  const { text, except } = props;
  const api = useApi(multicloudMlApiRef);
  const { data, error, isLoading, reload } = useResource(
    `found ${text}`,
    async signal =>
      text
        ? (await api.listModels({ text, limit: MOST_FOUND + 1 }, { signal }))
            .items
        : new Array<ModelSummary>(),
  );
  if (error) {
    return (
      <FailureNotice
        what="the models"
        error={error}
        isLoading={isLoading}
        reload={reload}
      />
    );
  }
  const found = (data ?? []).filter(({ entityRef }) => entityRef !== except);
  if (!text || !data) return null;
  if (found.length === 0) {
    return <EmptyNote why="No other model that you may see has that name." />;
  }
  return (
    <RadioGroup
      label={
        found.length > MOST_FOUND
          ? `Models found, the first ${MOST_FOUND}`
          : 'Models found'
      }
      value={props.value ?? ''}
      onChange={props.onChange}
    >
      {found.slice(0, MOST_FOUND).map(({ entityRef, title }) => (
        <Radio key={entityRef} value={entityRef}>
          {title} ({entityRef})
        </Radio>
      ))}
    </RadioGroup>
  );
}

function ItsSightings(props: {
  entityRef: string;
  value?: ModelSighting;
  onChange: (sighting: ModelSighting) => void;
}) {
  const { data, error, isLoading, reload } = useSightings(props.entityRef);
  if (error) {
    return (
      <FailureNotice
        what="where that model is known"
        error={error}
        isLoading={isLoading}
        reload={reload}
      />
    );
  }
  if (!data) return null;
  if (data.items.length === 0) {
    return (
      <EmptyNote why="No source knows that model, so there is nothing to join." />
    );
  }
  const keyOf = ({ source, externalId }: ModelSighting) =>
    `${source} ${externalId}`;
  return (
    <RadioGroup
      label="What to join"
      value={props.value ? keyOf(props.value) : ''}
      onChange={key => {
        const sighting = data.items.find(item => keyOf(item) === key);
        if (sighting) props.onChange(sighting);
      }}
    >
      {data.items.map(item => (
        <Radio key={keyOf(item)} value={keyOf(item)}>
          {item.name} in {item.source}, {item.scope}
        </Radio>
      ))}
    </RadioGroup>
  );
}
