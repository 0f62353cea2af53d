import { useId, useState } from 'react';
import { Box, Button, Skeleton, Text } from '@backstage/ui';
import {
  FACETS,
  type ListFacetsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiFilter3Line } from '@remixicon/react';
import { useLocale } from '../../format';
import type { Resource } from '../../hooks';
import { MODEL_FILTERS, type ModelFilters } from '../ModelList';
import { FailureNotice } from '../shared';
import { Facet } from './Facet';
import styles from './FacetPanel.module.css';

/** Every filter beside the table; on a narrow page it is folded away above it. */
export function FacetPanel(props: {
  facets: Resource<ListFacetsResponse>;
  filters: ModelFilters;
}) {
  const { facets, filters } = props;
  const { t } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const count = MODEL_FILTERS.reduce(
    (sum, name) => sum + filters.values[name].length,
    0,
  );

  return (
    <Box
      as="section"
      bg="neutral"
      className={styles.panel}
      aria-labelledby={id}
    >
      <div className={styles.head}>
        <Text as="h2" variant="title-x-small" weight="bold" id={id}>
          {t('fleet.filters.title')}
        </Text>
        <Button
          size="small"
          variant="secondary"
          className={styles.toggle}
          iconStart={<RiFilter3Line />}
          aria-expanded={isOpen}
          aria-controls={`${id}-facets`}
          onPress={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('fleet.filters.hide') : t('fleet.filters.show')}
        </Button>
      </div>
      <p className={styles.count} role="status">
        {count > 0 && t('fleet.filters.count', { count })}
      </p>
      <div
        id={`${id}-facets`}
        className={styles.facets}
        data-open={isOpen}
        aria-busy={facets.isLoading}
      >
        {facets.error && (
          <FailureNotice
            what={t('fleet.filters.what')}
            error={facets.error}
            loadedAt={facets.data && facets.loadedAt}
            isLoading={facets.isLoading}
            reload={facets.reload}
          />
        )}
        {!facets.data && !facets.error && (
          <div role="status" aria-label={t('fleet.filters.loading')}>
            <Skeleton width="100%" height="58rem" />
          </div>
        )}
        {facets.data &&
          FACETS.map(name => (
            <Facet
              key={name}
              name={name}
              found={facets.data?.facets[name] ?? []}
              filters={filters}
            />
          ))}
      </div>
    </Box>
  );
}
