import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useLocale } from '../../format';
import { useScorecard, useTrend } from '../../hooks';
import { teamCostTabRouteRef } from '../../routes';
import { FirstModelGuide } from '../FirstModelGuide';
import { Headline } from '../Headline';
import { WhatChangedPanel } from '../History';
import { useModelFilters, type ModelFilterName } from '../ModelList';
import { FailureNotice, StandardLink } from '../shared';
import { CostPanel } from './CostPanel';
import { GradesPanel } from './GradesPanel';
import { ModelsPanel } from './ModelsPanel';
import { RecoveryMatrixPanel } from './RecoveryMatrixPanel';
import { SubTeamsPanel } from './SubTeamsPanel';
import { TeamStepsPanel } from './TeamStepsPanel';
import { TeamTabSkeleton } from './TeamTabSkeleton';
import styles from './TeamTab.module.css';

/** All but the team, which the page itself says. */
const FILTERS: readonly ModelFilterName[] = [
  'tier',
  'grade',
  'recovery',
  'residency',
  'provider',
  'site',
  'rule',
];

/** The team's page: how it stands, where it is exposed, what helps most, and the models and sub-teams behind it. */
export function TeamTab() {
  const { t, format } = useLocale();
  const { entity } = useEntity();
  const groupRef = stringifyEntityRef(entity);
  const { data, error, loadedAt, isLoading, reload } = useScorecard(groupRef);
  const trend = useTrend(groupRef);
  const filters = useModelFilters(FILTERS);
  const costPath = useRouteRef(teamCostTabRouteRef)?.();

  if (!data) {
    return error ? (
      <FailureNotice
        what={t('teamTab.what')}
        error={error}
        isLoading={isLoading}
        reload={reload}
      />
    ) : (
      <TeamTabSkeleton />
    );
  }
  if (data.rollup.models === 0) {
    return <FirstModelGuide groupRef={groupRef} />;
  }

  return (
    <div className={styles.page}>
      {error && (
        <FailureNotice
          what={t('teamTab.what')}
          error={error}
          loadedAt={loadedAt}
          isLoading={isLoading}
          reload={reload}
        />
      )}
      <Headline
        rollup={data.rollup}
        worstT1={data.worstT1}
        costHidden={data.costHidden}
        trend={trend}
        costPath={costPath}
        onShowBreaches={() => filters.set({ residency: ['breach'] })}
      />
      <div className={styles.columns}>
        <RecoveryMatrixPanel
          groupRef={groupRef}
          rollup={data.rollup}
          filters={filters}
        />
        <GradesPanel rollup={data.rollup} filters={filters} />
      </div>
      <TeamStepsPanel steps={data.nextSteps} rollup={data.rollup} />
      <WhatChangedPanel team={groupRef} />
      <ModelsPanel groupRef={groupRef} filters={filters} />
      <SubTeamsPanel subTeams={data.subTeams} costHidden={data.costHidden} />
      <CostPanel rollup={data.rollup} costHidden={data.costHidden} />
      <p className={styles.footnote}>
        {data.asOf
          ? t('teamTab.standardAndAge', {
              standard: <StandardLink>{data.standard.name}</StandardLink>,
              version: data.standard.version,
              age: format.age(data.asOf),
            })
          : t('teamTab.standard', {
              standard: <StandardLink>{data.standard.name}</StandardLink>,
              version: data.standard.version,
            })}
      </p>
    </div>
  );
}
