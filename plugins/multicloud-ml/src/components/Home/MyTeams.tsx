import type { ReactNode } from 'react';
import { useLocale } from '../../format';
import { useMyTeams, type MyTeam } from '../../hooks';
import { EmptyNote, FailureNotice } from '../shared';
import { HomeSkeleton } from './HomeSkeleton';

/** Finds out which teams the reader belongs to, or says that there is none. */
export function MyTeams(props: { children: (teams: MyTeam[]) => ReactNode }) {
  const { t } = useLocale();
  const { data, error, isLoading, reload } = useMyTeams();
  if (!data) {
    return error ? (
      <FailureNotice
        what={t('home.what.teams')}
        error={error}
        isLoading={isLoading}
        reload={reload}
      />
    ) : (
      <HomeSkeleton />
    );
  }
  if (data.length === 0) {
    return <EmptyNote why={t('home.noTeam')} todo={t('home.noTeamTodo')} />;
  }
  return <>{props.children(data)}</>;
}
