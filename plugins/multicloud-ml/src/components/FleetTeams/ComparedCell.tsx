import type { ReactNode } from 'react';
import type { Scorecard } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale, type Locale } from '../../format';
import { noCostInCell, runRateOf } from '../ModelList';
import { GradeMark } from '../shared';
import { TrendChange } from '../Trend';
import { countOf, type ComparedFigure } from './comparisonRows';
import styles from './ComparisonPanel.module.css';

/** One figure of one team. */
export function ComparedCell(props: {
  figure: ComparedFigure;
  scorecard: Scorecard;
}) {
  const locale = useLocale();
  return <>{cellOf(props.figure, props.scorecard, locale)}</>;
}

function cellOf(
  figure: ComparedFigure,
  { rollup, trend, costHidden = false }: Scorecard,
  locale: Locale,
): ReactNode {
  const { t, format } = locale;
  const { models, portability, grade, t1 } = rollup;
  const share = (part: number, whole: number) =>
    whole === 0
      ? t('fleet.comparison.unknown')
      : t('fleet.comparison.share', {
          part: format.count(part),
          whole: format.count(whole),
          percent: format.percent((100 * part) / whole),
        });
  switch (figure) {
    case 'models':
      return format.count(models);
    case 'graded':
      return share(rollup.graded, models);
    case 'portability':
      return portability === undefined ? (
        t('fleet.comparison.unknown')
      ) : (
        <span className={styles.score}>
          {format.score(portability)}
          {grade && <GradeMark grade={grade} />}
        </span>
      );
    case 'change':
      return <TrendChange value={trend?.portability} days={trend?.days ?? 0} />;
    case 't1':
      return t1.models === 0
        ? t('fleet.comparison.noT1')
        : share(t1.protected, t1.models);
    case 'protected':
      return share(countOf(rollup, ['protected']), models);
    case 'atRisk':
      return share(countOf(rollup, ['at-risk', 'unprotected']), models);
    case 'breach':
      return format.count(rollup.residency.breach);
    case 'drills':
      return format.count(rollup.drills.overdue);
    default:
      return (
        runRateOf(rollup.cost, locale).join(' + ') ||
        noCostInCell(costHidden, locale)
      );
  }
}
