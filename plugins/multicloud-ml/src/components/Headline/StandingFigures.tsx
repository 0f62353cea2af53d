import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  Rollup,
  Scorecard,
  Trend,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import type { Resource } from '../../hooks';
import { Figure, GradeMark } from '../shared';
import { TrendLine } from '../Trend';
import { TrendNote } from './TrendNote';

/** The three figures that say how models stand: how many, how portable, how many of the most critical would recover. */
export function StandingFigures(props: {
  rollup: Rollup;
  worstT1: Scorecard['worstT1'];
  /** Absent: how they moved is not told. */
  trend?: Resource<Trend>;
}) {
  const { rollup, worstT1, trend } = props;
  const { t, format } = useLocale();
  const { models, graded, stale, portability, grade, t1 } = rollup;
  const percent = format.percent((100 * graded) / models);

  return (
    <>
      <Figure title={t('fleet.headline.models')} figure={format.count(models)}>
        {stale > 0
          ? t('fleet.headline.gradedStale', {
              percent,
              stale: format.count(stale),
            })
          : t('fleet.headline.graded', { percent })}
      </Figure>
      <Figure
        title={t('fleet.headline.portability')}
        figure={
          portability === undefined ? (
            t('fleet.headline.unknown')
          ) : (
            <>
              {format.score(portability)} {grade && <GradeMark grade={grade} />}{' '}
              {trend?.data && (
                <TrendLine days={trend.data.days} figure="portability" />
              )}
            </>
          )
        }
      >
        {trend && <TrendNote trend={trend} figure="portability" />}
        {t('fleet.headline.weighted', {
          grade: grade ? format.grade(grade) : t('fleet.headline.noGrade'),
        })}
      </Figure>
      <Figure
        title={t('fleet.headline.t1')}
        figure={
          t1.models === 0
            ? t('fleet.headline.noT1')
            : t('fleet.headline.t1Share', {
                protected: format.count(t1.protected),
                models: format.count(t1.models),
              })
        }
      >
        {t1.models > 0 && trend && <TrendNote trend={trend} figure="t1" />}
        {worstT1 &&
          t('fleet.headline.worst', {
            model: (
              <EntityRefLink
                key={worstT1.entityRef}
                entityRef={worstT1.entityRef}
                title={worstT1.title}
              />
            ),
            status: format.recoveryInSentence(worstT1.recovery),
          })}
      </Figure>
    </>
  );
}
