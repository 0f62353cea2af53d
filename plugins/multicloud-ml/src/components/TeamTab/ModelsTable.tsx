import {
  Cell,
  Column,
  Row,
  TableBody,
  TableHeader,
  TableRoot,
  type SortDescriptor,
} from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  CRITERION_GUIDANCE,
  type ModelSummary,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  formatGain,
  formatMoney,
  formatScore,
  providerName,
} from '../../format';
import { GradeMark, RecoveryPill } from '../shared';
import { noCostWords } from './costHiddenWords';
import type { ModelFilters, ModelFilterValues } from './useModelFilters';
import styles from './ModelsTable.module.css';

const SORTABLE: Partial<Record<string, ModelFilterValues['sort']>> = {
  title: 'title',
  tier: 'tier',
  portability: 'portability',
  recovery: 'recovery',
  cost: 'cost',
};

/** One page of models, sortable by its heads. */
export function ModelsTable(props: {
  models: ModelSummary[];
  isStale: boolean;
  /** Costs that are missing may be hidden. */
  costHidden?: boolean;
  filters: ModelFilters;
}) {
  const { models, isStale, costHidden = false, filters } = props;
  const { sort, order } = filters.values;
  const descriptor: SortDescriptor | undefined =
    sort === 'worst-first'
      ? undefined
      : {
          column: sort,
          direction: order === 'desc' ? 'descending' : 'ascending',
        };

  return (
    <div className={styles.scroll}>
      <TableRoot
        aria-label="Models"
        stale={isStale}
        sortDescriptor={descriptor}
        onSortChange={({ column, direction }) => {
          const next = SORTABLE[String(column)];
          if (next) {
            filters.set({
              sort: next,
              order: direction === 'descending' ? 'desc' : 'asc',
            });
          }
        }}
      >
        <TableHeader>
          <Column id="title" isRowHeader allowsSorting className={styles.wide}>
            Model
          </Column>
          <Column id="tier" allowsSorting className={styles.narrow}>
            Tier
          </Column>
          <Column id="portability" allowsSorting>
            Portability
          </Column>
          <Column id="recovery" allowsSorting>
            Recovery
          </Column>
          <Column id="place" className={styles.secondary}>
            Primary
          </Column>
          <Column
            id="cost"
            allowsSorting
            className={`${styles.cost} ${styles.secondary}`}
          >
            Run-rate / month
          </Column>
          <Column id="gain" className={styles.secondary}>
            Biggest gain
          </Column>
        </TableHeader>
        <TableBody>
          {models.map(model => (
            <ModelRow
              key={model.entityRef}
              model={model}
              costHidden={costHidden}
            />
          ))}
        </TableBody>
      </TableRoot>
    </div>
  );
}

function ModelRow(props: { model: ModelSummary; costHidden: boolean }) {
  const { model, costHidden } = props;
  const { entityRef, title, ownerRef, tier, tierAssumed, biggestGain } = model;
  return (
    <Row id={entityRef}>
      <Cell>
        <EntityRefLink entityRef={entityRef} title={title} />
        {ownerRef && (
          <small>
            <EntityRefLink entityRef={ownerRef} />
          </small>
        )}
      </Cell>
      <Cell>
        {tier}
        {tierAssumed && <small>assumed</small>}
      </Cell>
      <Cell>
        <span className={styles.score}>
          <GradeMark grade={model.grade} />
          <span className={styles.figure}>{formatScore(model.proved)}</span>
        </span>
        {model.possible > model.proved && (
          <small>up to {formatScore(model.possible)}</small>
        )}
      </Cell>
      <Cell>
        <RecoveryPill status={model.recovery} />
        {model.residency === 'breach' && <small>residency breach</small>}
      </Cell>
      <Cell className={styles.secondary}>
        {model.provider ? providerName(model.provider) : 'unknown'}
        <small>{model.region ?? 'region unknown'}</small>
        {model.stale && <small>stale</small>}
      </Cell>
      <Cell className={`${styles.number} ${styles.secondary}`}>
        {model.monthlyCost
          ? formatMoney(model.monthlyCost)
          : noCostWords(costHidden).toLowerCase()}
      </Cell>
      <Cell className={styles.secondary}>
        {biggestGain ? (
          <>
            {CRITERION_GUIDANCE[biggestGain.criterion].title}{' '}
            <strong>{formatGain(biggestGain.points)}</strong>
          </>
        ) : (
          'none'
        )}
      </Cell>
    </Row>
  );
}
