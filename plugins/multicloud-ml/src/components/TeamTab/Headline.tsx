import { Button, Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Scorecard } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  formatPlural,
  formatScore,
  gradeWords,
  RECOVERY_WORDS,
} from '../../format';
import { teamCostTabRouteRef } from '../../routes';
import { Figure, FigureStrip, GradeMark } from '../shared';
import { costWords, noCostWords } from './costHiddenWords';
import { runRateOf } from './runRateOf';
import type { ModelFilters } from './useModelFilters';
import styles from './Headline.module.css';

/** The figures that a team lead reads first. */
export function Headline(props: {
  scorecard: Scorecard;
  filters: ModelFilters;
}) {
  const { rollup, worstT1, costHidden = false } = props.scorecard;
  const costPath = useRouteRef(teamCostTabRouteRef)?.();
  const { models, graded, portability, grade, t1, costUnknown, drills } =
    rollup;
  const runRate = runRateOf(rollup.cost);
  const { breach } = rollup.residency;

  return (
    <FigureStrip>
      <Figure title="Models" figure={models}>
        {formatScore((100 * graded) / models)} % graded
        {rollup.stale > 0 && `, ${rollup.stale} with stale facts`}
      </Figure>
      <Figure
        title="Portability"
        figure={
          portability === undefined ? (
            'Unknown'
          ) : (
            <>
              {formatScore(portability)} {grade && <GradeMark grade={grade} />}
            </>
          )
        }
      >
        {grade ? gradeWords(grade) : 'no grade'}, weighted by tier
      </Figure>
      <Figure
        title="T1 protected"
        figure={t1.models === 0 ? 'No T1' : `${t1.protected} of ${t1.models}`}
      >
        {worstT1 && (
          <>
            worst:{' '}
            <EntityRefLink
              entityRef={worstT1.entityRef}
              title={worstT1.title}
            />
            , {RECOVERY_WORDS[worstT1.recovery].toLowerCase()}
          </>
        )}
      </Figure>
      <Figure
        title="Run-rate / month"
        figure={
          runRate.length === 0
            ? noCostWords(costHidden)
            : runRate.map(amount => <span key={amount}>{amount}</span>)
        }
      >
        {costWords({ costHidden, costUnknown, isShown: runRate.length > 0 })}
        {runRate.length > 0 && costPath && (
          <>
            {' · '}
            <Link href={costPath} variant="body-small">
              what it costs
            </Link>
          </>
        )}
      </Figure>
      <Figure
        title="Drills"
        figure={
          drills.overdue > 0 ? `${drills.overdue} overdue` : 'None overdue'
        }
      >
        {drills.dueIn30Days} due in 30 days
      </Figure>
      <Figure
        title="Residency"
        figure={
          breach > 0 ? formatPlural(breach, 'breach', 'breaches') : 'No breach'
        }
      >
        {breach > 0 ? (
          <Button
            size="small"
            variant="tertiary"
            className={styles.link}
            onPress={() => props.filters.set({ residency: ['breach'] })}
          >
            Show in the table
          </Button>
        ) : (
          `unknown for ${formatPlural(rollup.residency.unknown, 'model')}`
        )}
      </Figure>
    </FigureStrip>
  );
}
