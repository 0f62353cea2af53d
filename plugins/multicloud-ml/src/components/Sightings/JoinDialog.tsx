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
import { useLocale } from '../../format';
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
  const { t } = useLocale();
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
      <DialogHeader>{t('sightings.join.title')}</DialogHeader>
      <DialogBody>
        <div className={styles.join}>
          <SearchField
            label={t('sightings.join.search')}
            placeholder={t('sightings.join.searchHint')}
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
          {t('shared.cancel')}
        </Button>
        <Button
          variant="primary"
          isPending={isPending}
          isDisabled={!chosen}
          onPress={() => chosen && move('join', chosen)}
        >
          {t('sightings.join.submit')}
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
  const { t, format } = useLocale();
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
        what={t('sightings.join.whatModels')}
        error={error}
        isLoading={isLoading}
        reload={reload}
      />
    );
  }
  const found = (data ?? []).filter(({ entityRef }) => entityRef !== except);
  if (!text || !data) return null;
  if (found.length === 0) {
    return <EmptyNote why={t('sightings.join.noModel')} />;
  }
  return (
    <RadioGroup
      label={
        found.length > MOST_FOUND
          ? t('sightings.join.foundFirst', { most: format.count(MOST_FOUND) })
          : t('sightings.join.found')
      }
      value={props.value ?? ''}
      onChange={props.onChange}
    >
      {found.slice(0, MOST_FOUND).map(({ entityRef, title }) => (
        <Radio key={entityRef} value={entityRef}>
          {t('sightings.join.model', { title, ref: entityRef })}
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
  const { t } = useLocale();
  const { data, error, isLoading, reload } = useSightings(props.entityRef);
  if (error) {
    return (
      <FailureNotice
        what={t('sightings.join.whatSightings')}
        error={error}
        isLoading={isLoading}
        reload={reload}
      />
    );
  }
  if (!data) return null;
  if (data.items.length === 0) {
    return <EmptyNote why={t('sightings.join.nothingToJoin')} />;
  }
  const keyOf = ({ source, externalId }: ModelSighting) =>
    `${source} ${externalId}`;
  return (
    <RadioGroup
      label={t('sightings.join.choose')}
      value={props.value ? keyOf(props.value) : ''}
      onChange={key => {
        const sighting = data.items.find(item => keyOf(item) === key);
        if (sighting) props.onChange(sighting);
      }}
    >
      {data.items.map(item => (
        <Radio key={keyOf(item)} value={keyOf(item)}>
          {t('sightings.join.sighting', {
            name: item.name,
            source: item.source,
            scope: item.scope,
          })}
        </Radio>
      ))}
    </RadioGroup>
  );
}
