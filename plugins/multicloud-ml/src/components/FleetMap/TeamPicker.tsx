import { useEffect, useState } from 'react';
import { Combobox } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { multicloudMlApiRef } from '../../api';
import { useLocale } from '../../format';
import { useResource } from '../../hooks';

/** As many as are read at a glance; typing finds the others. */
const OFFERED = 20;
const PAUSE = 250;

/** Finds a team by its name and adds it to the filter. */
export function TeamPicker(props: {
  chosen: string[];
  onChoose: (groupRef: string) => void;
}) {
  const { chosen, onChoose } = props;
  const { t } = useLocale();
  const api = useApi(multicloudMlApiRef);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const { data, isLoading } = useResource(
    asked,
    signal =>
      api.listTeams(
        { text: asked || undefined, sort: 'title', limit: OFFERED },
        { signal },
      ),
    { keepPrevious: true },
  );
  const options = (data?.items ?? [])
    .filter(({ entityRef }) => !chosen.includes(entityRef))
    .map(({ entityRef, title }) => ({ id: entityRef, label: title }));

  return (
    <Combobox
      aria-label={t('map.filters.team')}
      placeholder={t('map.filters.teamHint')}
      options={options}
      loading={{ state: isLoading ? 'loading' : 'idle' }}
      search={{ mode: 'server', inputValue: text, onInputChange: setText }}
      value={null}
      onChange={key => {
        if (key === null) return;
        onChoose(String(key));
      }}
    />
  );
}
