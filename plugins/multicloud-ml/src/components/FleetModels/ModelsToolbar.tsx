import { useCallback } from 'react';
import { Button } from '@backstage/ui';
import { RiSortDesc } from '@remixicon/react';
import { useLocale } from '../../format';
import {
  ModelSearch,
  toRequest,
  type ModelColumnId,
  type ModelFilters,
} from '../ModelList';
import { ColumnsMenu } from './ColumnsMenu';
import { ExportMenu } from './ExportMenu';
import styles from './FleetModelsPage.module.css';

/** What can be done with the table: search it, sort it as it was, choose its columns, take it along. */
export function ModelsToolbar(props: {
  filters: ModelFilters;
  columns: readonly ModelColumnId[];
  onChoose: (columns: readonly ModelColumnId[]) => void;
}) {
  const { filters, columns, onChoose } = props;
  const { t } = useLocale();
  const { set, values } = filters;
  const search = useCallback((text: string) => set({ text }), [set]);

  return (
    <div className={styles.toolbar}>
      <div className={styles.search}>
        <ModelSearch
          label={t('fleet.models.searchLabel')}
          hint={t('fleet.models.searchHint')}
          text={values.text}
          onChange={search}
        />
      </div>
      {values.sort !== 'worst-first' && (
        <Button
          size="small"
          variant="tertiary"
          iconStart={<RiSortDesc />}
          onPress={() => set({ sort: 'worst-first', order: 'asc' })}
        >
          {t('fleet.models.sortWorstFirst')}
        </Button>
      )}
      <ColumnsMenu columns={columns} onChoose={onChoose} />
      <ExportMenu
        request={{
          ...toRequest(values),
          sort: values.sort,
          order: values.order,
        }}
      />
    </div>
  );
}
