import type { ReactNode } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  CRITERION_GUIDANCE,
  type ModelSummary,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Locale } from '../../format';
import {
  Age,
  GradeMark,
  RecoveryPill,
  ResidencyPill,
  RuleLink,
} from '../shared';
import { noCostInCell } from './costHiddenWords';
import type { ModelFilterValues } from './modelFilters';
import styles from './ModelsTable.module.css';

/** Every column that the table of models can have, in their order. The first one names the row and is always there. */
export const MODEL_COLUMNS = [
  'title',
  'owner',
  'lifecycle',
  'tier',
  'portability',
  'coverage',
  'recovery',
  'residency',
  'place',
  'sites',
  'cost',
  'gain',
  'drill',
  'warnings',
  'assessed',
] as const;
export type ModelColumnId = (typeof MODEL_COLUMNS)[number];

/** What is shown until somebody chooses. */
export const DEFAULT_COLUMNS: readonly ModelColumnId[] = [
  'title',
  'tier',
  'portability',
  'recovery',
  'place',
  'cost',
  'gain',
];

/** The same beside the filters of the fleet, where there is less room. */
export const FLEET_COLUMNS: readonly ModelColumnId[] = DEFAULT_COLUMNS.filter(
  id => id !== 'gain',
);

export interface ModelColumn {
  width: 'narrow' | 'normal' | 'medium' | 'wide';
  /** A number or an amount: stands at the end of its cell. */
  isNumber?: boolean;
  /** Left out of a narrow page, where nobody has chosen. */
  isSecondary?: boolean;
  sort?: ModelFilterValues['sort'];
  cell: (
    model: ModelSummary,
    context: { locale: Locale; costHidden: boolean },
  ) => ReactNode;
}

/** How each column is drawn. */
export const MODEL_COLUMN: Record<ModelColumnId, ModelColumn> = {
  title: {
    width: 'wide',
    sort: 'title',
    cell: ({ entityRef, title, ownerRef }) => (
      <>
        <EntityRefLink entityRef={entityRef} title={title} />
        {ownerRef && (
          <small>
            <EntityRefLink entityRef={ownerRef} />
          </small>
        )}
      </>
    ),
  },
  owner: {
    width: 'normal',
    cell: ({ ownerRef }, { locale: { t } }) =>
      ownerRef ? (
        <EntityRefLink entityRef={ownerRef} />
      ) : (
        t('fleet.models.noOwner')
      ),
  },
  lifecycle: {
    width: 'normal',
    cell: ({ lifecycle }, { locale: { t } }) =>
      lifecycle ?? t('fleet.models.unknown'),
  },
  tier: {
    width: 'narrow',
    sort: 'tier',
    cell: ({ tier, tierAssumed }, { locale: { t } }) => (
      <>
        {tier}
        {tierAssumed && <small>{t('fleet.models.assumed')}</small>}
      </>
    ),
  },
  portability: {
    width: 'normal',
    sort: 'portability',
    cell: ({ grade, proved, possible }, { locale: { t, format } }) => (
      <>
        <span className={styles.score}>
          <GradeMark grade={grade} />
          <span className={styles.figure}>{format.score(proved)}</span>
        </span>
        {possible > proved && (
          <small>
            {t('fleet.models.upTo', { possible: format.score(possible) })}
          </small>
        )}
      </>
    ),
  },
  coverage: {
    width: 'normal',
    isNumber: true,
    cell: ({ coverage }, { locale: { format } }) => format.score(coverage),
  },
  recovery: {
    width: 'normal',
    sort: 'recovery',
    cell: ({ recovery, residency, exempted }, { locale: { t } }) => (
      <>
        <RecoveryPill status={recovery} />
        {exempted !== undefined && (
          <small>
            {t('exemptions.counts.reasonsExempt', { count: exempted })}
          </small>
        )}
        {residency === 'breach' && (
          <small>{t('fleet.models.residencyBreach')}</small>
        )}
      </>
    ),
  },
  residency: {
    width: 'normal',
    cell: ({ residency }) => <ResidencyPill status={residency} />,
  },
  place: {
    width: 'normal',
    isSecondary: true,
    cell: ({ provider, region, stale }, { locale: { t, format } }) => (
      <>
        {provider ? format.provider(provider) : t('fleet.models.unknown')}
        <small>{region ?? t('fleet.models.regionUnknown')}</small>
        {stale && <small>{t('fleet.models.stale')}</small>}
      </>
    ),
  },
  sites: {
    width: 'wide',
    cell: ({ sites }, { locale: { t } }) =>
      sites.length > 0
        ? sites.map(site => (
            <span key={site} className={styles.line}>
              {site}
            </span>
          ))
        : t('fleet.models.unknown'),
  },
  cost: {
    width: 'medium',
    isNumber: true,
    isSecondary: true,
    sort: 'cost',
    cell: ({ monthlyCost }, { locale, costHidden }) =>
      monthlyCost
        ? locale.format.money(monthlyCost)
        : noCostInCell(costHidden, locale),
  },
  gain: {
    width: 'medium',
    isSecondary: true,
    cell: ({ biggestGain }, { locale: { t, format } }) =>
      biggestGain ? (
        <>
          <RuleLink id={biggestGain.criterion}>
            {CRITERION_GUIDANCE[biggestGain.criterion].title}
          </RuleLink>{' '}
          <strong>{format.gain(biggestGain.points)}</strong>
        </>
      ) : (
        t('fleet.models.noGain')
      ),
  },
  drill: {
    width: 'normal',
    cell: ({ drillDueAt }, { locale: { t, format } }) =>
      drillDueAt ? format.due(drillDueAt) : t('fleet.models.noDrillDue'),
  },
  warnings: {
    width: 'normal',
    isNumber: true,
    cell: ({ warnings }, { locale: { format } }) => format.count(warnings),
  },
  assessed: {
    width: 'normal',
    cell: ({ assessedAt }) => <Age at={assessedAt} />,
  },
};
