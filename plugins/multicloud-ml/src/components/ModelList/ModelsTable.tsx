import {
  Cell,
  Column,
  Row,
  TableBody,
  TableHeader,
  TableRoot,
} from '@backstage/ui';
import type { ModelSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import {
  DEFAULT_COLUMNS,
  FLEET_COLUMNS,
  MODEL_COLUMN,
  MODEL_COLUMNS,
  type ModelColumn,
  type ModelColumnId,
} from './modelColumns';
import type { ModelFilters } from './useModelFilters';
import styles from './ModelsTable.module.css';

const REM = { narrow: 4.5, normal: 8.5, medium: 10, wide: 13 } as const;

/** One page of models, sortable by its heads. */
export function ModelsTable(props: {
  models: ModelSummary[];
  isStale: boolean;
  /** Costs that are missing may be hidden. */
  costHidden?: boolean;
  filters: ModelFilters;
  /** Absent: those that are shown until somebody chooses. */
  columns?: readonly ModelColumnId[];
}) {
  const { models, isStale, costHidden = false, filters } = props;
  const locale = useLocale();
  const { t } = locale;
  const { sort, order } = filters.values;
  const columns = props.columns ?? DEFAULT_COLUMNS;
  const sorted = MODEL_COLUMNS.find(
    id => sort !== 'worst-first' && MODEL_COLUMN[id].sort === sort,
  );
  const isChosen = columns !== DEFAULT_COLUMNS && columns !== FLEET_COLUMNS;
  const width = columns.reduce(
    (sum, id) => sum + REM[MODEL_COLUMN[id].width],
    0,
  );

  return (
    <div className={styles.scroll} data-chosen={isChosen}>
      <TableRoot
        // The usual columns fold on a narrow page; chosen ones scroll.
        style={isChosen ? { minWidth: `${width}rem` } : undefined}
        aria-label={t('fleet.models.title')}
        stale={isStale}
        sortDescriptor={
          sorted && {
            column: sorted,
            direction: order === 'desc' ? 'descending' : 'ascending',
          }
        }
        onSortChange={({ column, direction }) => {
          const id = MODEL_COLUMNS.find(known => known === column);
          const next = id && MODEL_COLUMN[id].sort;
          if (next) {
            filters.set({
              sort: next,
              order: direction === 'descending' ? 'desc' : 'asc',
            });
          }
        }}
      >
        <TableHeader>
          {columns.map(id => (
            <Column
              key={id}
              id={id}
              isRowHeader={id === 'title'}
              allowsSorting={MODEL_COLUMN[id].sort !== undefined}
              className={classOf(MODEL_COLUMN[id])}
            >
              {t(`fleet.models.columns.${id}`)}
            </Column>
          ))}
        </TableHeader>
        <TableBody>
          {models.map(model => (
            <Row key={model.entityRef} id={model.entityRef}>
              {columns.map(id => (
                <Cell key={id} className={classOf(MODEL_COLUMN[id])}>
                  {MODEL_COLUMN[id].cell(model, { locale, costHidden })}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </TableRoot>
    </div>
  );
}

function classOf({ width, isNumber, isSecondary }: ModelColumn): string {
  return [
    styles[width],
    isNumber && styles.number,
    isSecondary && styles.secondary,
  ]
    .filter(Boolean)
    .join(' ');
}
