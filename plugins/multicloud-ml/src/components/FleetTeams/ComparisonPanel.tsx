import { Button, ButtonIcon, Skeleton } from '@backstage/ui';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { RiCloseLine, RiThumbDownLine, RiThumbUpLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { FailureNotice, Panel, SimpleTable, StatusPill } from '../shared';
import { ComparedCell } from './ComparedCell';
import {
  bestAndWorst,
  COMPARED_FIGURES,
  comparedValue,
} from './comparisonRows';
import { ScorecardLink } from './ScorecardLink';
import { useComparison, type ComparedTeam } from './useComparison';
import styles from './ComparisonPanel.module.css';

/** Two to four teams, figure by figure, with the best and the worst of each marked. */
export function ComparisonPanel(props: {
  groupRefs: string[];
  onCompare: (groupRefs: string[]) => void;
}) {
  const { groupRefs, onCompare } = props;
  const { t } = useLocale();
  const { data, error, loadedAt, isLoading, reload } = useComparison(groupRefs);

  return (
    <Panel
      title={t('fleet.comparison.title')}
      note={
        groupRefs.length === 1
          ? t('fleet.comparison.noteOne')
          : t('fleet.comparison.note')
      }
      actions={
        <Button size="small" variant="tertiary" onPress={() => onCompare([])}>
          {t('fleet.comparison.clear')}
        </Button>
      }
    >
      {error && (
        <FailureNotice
          what={t('fleet.comparison.what')}
          error={error}
          loadedAt={data && loadedAt}
          isLoading={isLoading}
          reload={reload}
        />
      )}
      {!data && !error && (
        <div role="status" aria-label={t('fleet.comparison.loading')}>
          <Skeleton width="100%" height="26rem" />
        </div>
      )}
      {data && (
        <ComparisonTable
          teams={data}
          onRemove={removed =>
            onCompare(groupRefs.filter(groupRef => groupRef !== removed))
          }
        />
      )}
    </Panel>
  );
}

function ComparisonTable(props: {
  teams: ComparedTeam[];
  onRemove: (groupRef: string) => void;
}) {
  const { teams, onRemove } = props;
  const { t } = useLocale();
  return (
    <SimpleTable
      caption={t('fleet.comparison.title')}
      head={
        <>
          <th scope="col">{t('fleet.comparison.figure')}</th>
          {teams.map(({ groupRef, scorecard }) => {
            const title =
              scorecard?.title ?? humanizeEntityRef(parseEntityRef(groupRef));
            return (
              <th key={groupRef} scope="col">
                <span className={styles.team}>
                  {scorecard ? (
                    <ScorecardLink groupRef={groupRef} title={title} />
                  ) : (
                    title
                  )}
                  <ButtonIcon
                    size="small"
                    variant="tertiary"
                    icon={<RiCloseLine />}
                    aria-label={t('fleet.comparison.remove', { team: title })}
                    onPress={() => onRemove(groupRef)}
                  />
                </span>
              </th>
            );
          })}
        </>
      }
    >
      {COMPARED_FIGURES.map(figure => {
        const { best, worst } = bestAndWorst(
          figure,
          teams.map(
            ({ scorecard }) => scorecard && comparedValue(figure, scorecard),
          ),
        );
        return (
          <tr key={figure}>
            <th scope="row">{t(`fleet.comparison.rows.${figure}`)}</th>
            {teams.map(({ groupRef, scorecard }, index) => (
              <td key={groupRef}>
                <span className={styles.cell}>
                  {scorecard ? (
                    <ComparedCell figure={figure} scorecard={scorecard} />
                  ) : (
                    t('fleet.comparison.gone')
                  )}
                  {best.includes(index) && (
                    <StatusPill tone="good" icon={RiThumbUpLine}>
                      {t('fleet.comparison.best')}
                    </StatusPill>
                  )}
                  {worst.includes(index) && (
                    <StatusPill tone="warning" icon={RiThumbDownLine}>
                      {t('fleet.comparison.worst')}
                    </StatusPill>
                  )}
                </span>
              </td>
            ))}
          </tr>
        );
      })}
    </SimpleTable>
  );
}
