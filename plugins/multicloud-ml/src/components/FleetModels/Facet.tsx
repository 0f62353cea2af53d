import { useState } from 'react';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  SearchField,
  VisuallyHidden,
} from '@backstage/ui';
import type {
  FacetName,
  FacetValue,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { filterValueWords, type ModelFilters } from '../ModelList';
import { facetValues, foldedValues } from './facetValues';
import styles from './Facet.module.css';

/** As many as are read at a glance. */
const FOLDED = 6;

/** From here on, reading the list takes longer than typing. */
const SEARCHABLE = 12;

/** One filter: its values with how many models each has, of which any number may be chosen. */
export function Facet(props: {
  name: FacetName;
  found: FacetValue[];
  filters: ModelFilters;
}) {
  const { name, filters } = props;
  const locale = useLocale();
  const { t, format } = locale;
  const [isOpen, setIsOpen] = useState(false);
  const [search, setSearch] = useState('');
  const chosen = filters.values[name];
  const label = t(`fleet.filters.facets.${name}`);

  const values = facetValues(name, props.found, chosen).map(one => ({
    ...one,
    words: filterValueWords(name, one.value, one.title, locale),
  }));
  if (values.length === 0) return null;
  const folded = foldedValues(values, chosen, FOLDED);
  const hidden = values.length - folded.length;
  const isSearchable = isOpen && values.length >= SEARCHABLE;
  const wanted = isSearchable ? search.trim().toLocaleLowerCase() : '';
  const shown = isOpen
    ? values.filter(({ words, value }) =>
        `${words} ${value}`.toLocaleLowerCase().includes(wanted),
      )
    : values.filter(one => folded.some(({ value }) => value === one.value));

  return (
    <div className={styles.facet}>
      <CheckboxGroup
        label={label}
        value={chosen}
        onChange={next => filters.set({ [name]: next })}
      >
        {isSearchable && (
          <SearchField
            aria-label={t('fleet.filters.search', { facet: label })}
            placeholder={t('fleet.filters.searchHint')}
            size="small"
            value={search}
            onChange={setSearch}
          />
        )}
        {shown.map(({ value, words, models }) => (
          <Checkbox key={value} value={value} className={styles.value}>
            <span className={styles.words}>{words}</span>
            <span className={styles.count} aria-hidden>
              {format.count(models)}
            </span>
            <VisuallyHidden>
              {t('fleet.filters.valueCount', { count: models })}
            </VisuallyHidden>
          </Checkbox>
        ))}
        {shown.length === 0 && (
          <p className={styles.none}>{t('fleet.filters.noneFound')}</p>
        )}
      </CheckboxGroup>
      {(hidden > 0 || isOpen) && (
        <Button
          size="small"
          variant="tertiary"
          className={styles.more}
          aria-expanded={isOpen}
          onPress={() => setIsOpen(!isOpen)}
        >
          {isOpen
            ? t('fleet.filters.fewer')
            : t('fleet.filters.more', { count: hidden })}
        </Button>
      )}
    </div>
  );
}
