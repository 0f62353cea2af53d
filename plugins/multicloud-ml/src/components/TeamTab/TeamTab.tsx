import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { formatAge } from '../../format';
import { useScorecard } from '../../hooks';
import { FailureNotice } from '../shared';
import { CostPanel } from './CostPanel';
import { FirstModelGuide } from './FirstModelGuide';
import { GradesPanel } from './GradesPanel';
import { Headline } from './Headline';
import { ModelsPanel } from './ModelsPanel';
import { RecoveryMatrixPanel } from './RecoveryMatrixPanel';
import { SubTeamsPanel } from './SubTeamsPanel';
import { TeamStepsPanel } from './TeamStepsPanel';
import { TeamTabSkeleton } from './TeamTabSkeleton';
import { useModelFilters } from './useModelFilters';
import styles from './TeamTab.module.css';

/** The team's page: how it stands, where it is exposed, what helps most, and the models and sub-teams behind it. */
export function TeamTab() {
  const { entity } = useEntity();
  const groupRef = stringifyEntityRef(entity);
  const { data, error, loadedAt, isLoading, reload } = useScorecard(groupRef);
  const filters = useModelFilters();

  if (!data) {
    return error ? (
      <FailureNotice
        what="this team's scorecard"
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
          what="this team's scorecard"
          error={error}
          loadedAt={loadedAt}
          isLoading={isLoading}
          reload={reload}
        />
      )}
      <Headline scorecard={data} filters={filters} />
      <div className={styles.columns}>
        <RecoveryMatrixPanel rollup={data.rollup} filters={filters} />
        <GradesPanel rollup={data.rollup} filters={filters} />
      </div>
      <TeamStepsPanel steps={data.nextSteps} rollup={data.rollup} />
      <ModelsPanel groupRef={groupRef} filters={filters} />
      <SubTeamsPanel subTeams={data.subTeams} costHidden={data.costHidden} />
      <CostPanel rollup={data.rollup} costHidden={data.costHidden} />
      <p className={styles.footnote}>
        {data.standard.name}, version {data.standard.version}
        {data.asOf && ` · oldest assessment ${formatAge(data.asOf)}`}
      </p>
    </div>
  );
}
