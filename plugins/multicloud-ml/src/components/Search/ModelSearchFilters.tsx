import { useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { useSearch } from '@backstage/plugin-search-react';
import {
  GRADES,
  MODEL_DOCUMENT_TYPE,
  RECOVERY_STATUSES,
  TIERS,
  gradeTerm,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../../api';
import { useLocale } from '../../format';
import { useResource } from '../../hooks';
import { SearchFilterSelect } from './SearchFilterSelect';
import styles from './ModelSearchFilters.module.css';

const FILTERS = ['tier', 'portability', 'recovery', 'provider'];

/** Narrows a search for ML models; not there while something else is searched for, which has none of these fields. */
export function ModelSearchFilters(props: { className?: string }) {
  const { types, setFilters } = useSearch();
  const isShown = types.includes(MODEL_DOCUMENT_TYPE);

  // Left behind, they would hide every result of other types, and nobody could see why.
  useEffect(() => {
    if (isShown) return;
    setFilters(current =>
      FILTERS.some(name => name in current)
        ? Object.fromEntries(
            Object.entries(current).filter(([name]) => !FILTERS.includes(name)),
          )
        : current,
    );
  }, [isShown, setFilters]);

  return isShown ? <Selects className={props.className} /> : <></>;
}

function Selects(props: { className?: string }) {
  const { t, format } = useLocale();
  const api = useApi(multicloudMlApiRef);
  // Without the list the other filters still work.
  const { data } = useResource('providers', signal =>
    api.listFacets({}, { signal }),
  );
  const providers = data?.facets.provider ?? [];

  return (
    <div
      role="group"
      aria-label={t('search.filters.label')}
      className={`${styles.filters} ${props.className ?? ''}`}
    >
      <SearchFilterSelect
        name="tier"
        label={t('search.filters.tier')}
        options={TIERS.map(tier => ({ id: tier, label: tier }))}
      />
      <SearchFilterSelect
        name="portability"
        label={t('search.filters.grade')}
        options={[...GRADES, 'withheld' as const].map(grade => ({
          id: gradeTerm(grade),
          label: format.grade(grade),
        }))}
      />
      <SearchFilterSelect
        name="recovery"
        label={t('search.filters.recovery')}
        options={RECOVERY_STATUSES.map(status => ({
          id: status,
          label: format.recovery(status),
        }))}
      />
      {providers.length > 0 && (
        <SearchFilterSelect
          name="provider"
          label={t('search.filters.provider')}
          options={providers.map(({ value }) => ({
            id: value,
            label: format.provider(value),
          }))}
        />
      )}
    </div>
  );
}
