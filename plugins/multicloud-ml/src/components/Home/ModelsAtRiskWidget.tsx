import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  ModelSummary,
  RecoveryStatus,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../../api';
import { useLocale } from '../../format';
import { useEntityTabPath, useResource, type MyTeam } from '../../hooks';
import { fleetModelsRouteRef, modelTabRouteRef } from '../../routes';
import { EmptyNote, FailureNotice, GradeMark, RecoveryPill } from '../shared';
import { HomeSkeleton } from './HomeSkeleton';
import { MyTeams } from './MyTeams';
import styles from './Home.module.css';

/** What an outage would take away, or what nobody knows enough of to say that it would not. */
const AT_RISK: RecoveryStatus[] = ['unprotected', 'at-risk', 'unknown'];
const SHOWN = 5;

/** The models of the reader's teams that may not survive an outage, the most critical first. */
export function ModelsAtRiskWidget() {
  return <MyTeams>{teams => <ModelsAtRisk teams={teams} />}</MyTeams>;
}

function ModelsAtRisk({ teams }: { teams: MyTeam[] }) {
  const { t } = useLocale();
  const api = useApi(multicloudMlApiRef);
  const fleetPath = useRouteRef(fleetModelsRouteRef)?.();
  const team = teams.map(({ entityRef }) => entityRef);
  const { data, error, loadedAt, isLoading, reload } = useResource(
    team.join(),
    async signal => {
      const [atRisk, all] = await Promise.all([
        api.listModels(
          { team, recovery: AT_RISK, sort: 'worst-first', limit: SHOWN },
          { signal },
        ),
        api.listModels({ team, limit: 1 }, { signal }),
      ]);
      return { ...atRisk, models: all.totalItems };
    },
  );

  if (!data) {
    return error ? (
      <FailureNotice
        what={t('home.what.atRisk')}
        error={error}
        isLoading={isLoading}
        reload={reload}
      />
    ) : (
      <HomeSkeleton />
    );
  }
  if (data.models === 0) return <EmptyNote why={t('home.noModelAtAll')} />;
  if (data.totalItems === 0) {
    return <EmptyNote why={t('home.nothingAtRisk', { count: data.models })} />;
  }
  const query = new URLSearchParams([
    ...team.map(ref => ['team', ref]),
    ...AT_RISK.map(status => ['recovery', status]),
  ]);
  return (
    <div className={styles.widget}>
      {error && (
        <FailureNotice
          what={t('home.what.atRisk')}
          error={error}
          loadedAt={loadedAt}
          isLoading={isLoading}
          reload={reload}
        />
      )}
      <div className={styles.bar}>
        <span>
          {t('home.someAtRisk', {
            count: data.totalItems,
          })}
        </span>
        {fleetPath && (
          <Link href={`${fleetPath}?${query}`} variant="body-small">
            {t('home.showAll')}
          </Link>
        )}
      </div>
      <ol className={styles.models}>
        {data.items.map(model => (
          <ModelItem key={model.entityRef} model={model} />
        ))}
      </ol>
    </div>
  );
}

function ModelItem({ model }: { model: ModelSummary }) {
  const path = useEntityTabPath(model.entityRef, modelTabRouteRef);
  return (
    <li className={styles.model}>
      <span className={styles.name}>
        {path ? <Link href={path}>{model.title}</Link> : model.title}
      </span>
      <span>{model.tier}</span>
      <GradeMark grade={model.grade} />
      <span>
        <RecoveryPill status={model.recovery} />
      </span>
    </li>
  );
}
