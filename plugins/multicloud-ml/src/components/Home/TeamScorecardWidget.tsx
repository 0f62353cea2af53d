import { Link, Select } from '@backstage/ui';
import { useLocale } from '../../format';
import { useEntityTabPath, useTrend, type MyTeam } from '../../hooks';
import { scorecardTabRouteRef } from '../../routes';
import { StandingFigures } from '../Headline';
import { EmptyNote, FailureNotice, FigureStrip } from '../shared';
import { HomeSkeleton } from './HomeSkeleton';
import { MyTeams } from './MyTeams';
import { useMyScorecard } from './useMyScorecard';
import styles from './Home.module.css';

/** How the reader's team stands; with several teams, the one that they choose. */
export function TeamScorecardWidget() {
  return <MyTeams>{teams => <TeamScorecard teams={teams} />}</MyTeams>;
}

function TeamScorecard({ teams }: { teams: MyTeam[] }) {
  const { t } = useLocale();
  const { data, error, loadedAt, isLoading, reload, choose } =
    useMyScorecard(teams);

  if (!data && isLoading) return <HomeSkeleton />;
  const groupRef = data?.groupRef ?? teams[0].entityRef;
  return (
    <div className={styles.widget}>
      {error && (
        <FailureNotice
          what={t('home.what.scorecard')}
          error={error}
          loadedAt={data && loadedAt}
          isLoading={isLoading}
          reload={reload}
        />
      )}
      <div className={styles.bar}>
        {teams.length > 1 ? (
          <Select
            aria-label={t('home.team')}
            size="small"
            className={styles.team}
            options={teams.map(({ entityRef, title }) => ({
              id: entityRef,
              label: title,
            }))}
            selectedKey={groupRef}
            onSelectionChange={key => choose(String(key))}
          />
        ) : (
          <span>{teams[0].title}</span>
        )}
        <ScorecardLink groupRef={groupRef} />
      </div>
      {!error && (!data || data.rollup.models === 0) && (
        <EmptyNote
          why={t('home.noModels', {
            team:
              teams.find(({ entityRef }) => entityRef === groupRef)?.title ??
              groupRef,
          })}
        />
      )}
      {data && data.rollup.models > 0 && <Standing scorecard={data} />}
    </div>
  );
}

function Standing({
  scorecard,
}: {
  scorecard: NonNullable<ReturnType<typeof useMyScorecard>['data']>;
}) {
  const trend = useTrend(scorecard.groupRef);
  return (
    <FigureStrip count={3}>
      <StandingFigures
        rollup={scorecard.rollup}
        worstT1={scorecard.worstT1}
        trend={trend}
      />
    </FigureStrip>
  );
}

function ScorecardLink({ groupRef }: { groupRef: string }) {
  const { t } = useLocale();
  const path = useEntityTabPath(groupRef, scorecardTabRouteRef);
  return path ? (
    <Link href={path} variant="body-small">
      {t('home.openScorecard')}
    </Link>
  ) : null;
}
