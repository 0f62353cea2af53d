import { useState } from 'react';
import { Skeleton, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useLocale } from '../../format';
import { useRecentChanges } from '../../hooks';
import { EmptyNote, FailureNotice, PageControls } from '../shared';
import { TransitionList } from './TransitionList';
import styles from './WhatChanged.module.css';

const DAYS = 30;
const CHOICES = ['worse', 'better', 'all'] as const;
type Choice = (typeof CHOICES)[number];

const NONE = {
  worse: 'history.noneWorse',
  better: 'history.noneBetter',
  all: 'history.none',
} as const;

/** What changed in thirty days, of a team's models or all; what got worse comes first. */
export function WhatChanged(props: {
  /** Entity ref of a group; absent: the fleet. */
  team?: string;
  pageSize: number;
}) {
  const { team, pageSize } = props;
  const { t } = useLocale();
  const [choice, setChoice] = useState<Choice>('worse');
  const page = useRecentChanges(
    {
      ...(team && { team: [team] }),
      ...(choice !== 'all' && { direction: choice }),
    },
    { days: DAYS, pageSize },
  );
  const { data, error, loadedAt, isLoading, reload } = page;

  return (
    <>
      <div className={styles.choice}>
        <ToggleButtonGroup
          aria-label={t('history.which.label')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[choice]}
          onSelectionChange={keys =>
            setChoice(CHOICES.find(one => keys.has(one)) ?? 'worse')
          }
        >
          {CHOICES.map(one => (
            <ToggleButton key={one} id={one}>
              {t(`history.which.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {error && (
        <FailureNotice
          what={t('history.what')}
          error={error}
          loadedAt={data && loadedAt}
          isLoading={isLoading}
          reload={reload}
        />
      )}
      {!data && !error && (
        <div role="status" aria-label={t('history.loading')}>
          <Skeleton width="100%" height={`${4.5 * pageSize}rem`} />
        </div>
      )}
      {data?.items.length === 0 && <EmptyNote why={t(NONE[choice])} />}
      {data && data.items.length > 0 && (
        <>
          <TransitionList
            transitions={data.items}
            isStale={isLoading}
            withModel
          />
          <PageControls page={page} />
        </>
      )}
    </>
  );
}
