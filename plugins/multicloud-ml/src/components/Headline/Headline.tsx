import { Button, Link } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  Rollup,
  Scorecard,
  Trend,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import type { Resource } from '../../hooks';
import { costWords, noCostWords, runRateOf } from '../ModelList';
import { Figure, FigureStrip, GradeMark } from '../shared';
import { TrendLine } from '../Trend';
import { TrendNote } from './TrendNote';
import styles from './Headline.module.css';

/** The figures that a team or platform lead reads first. */
export function Headline(props: {
  rollup: Rollup;
  worstT1: Scorecard['worstT1'];
  costHidden?: boolean;
  trend: Resource<Trend>;
  /** Where the costs are explained, if the app has the page. */
  costPath?: string;
  onShowBreaches: () => void;
}) {
  const { rollup, worstT1, costHidden = false, trend, costPath } = props;
  const locale = useLocale();
  const { t, format } = locale;
  const { models, graded, stale, portability, grade, t1, drills } = rollup;
  const runRate = runRateOf(rollup.cost, locale);
  const { breach, unknown } = rollup.residency;
  const percent = format.percent((100 * graded) / models);

  return (
    <FigureStrip>
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
              {trend.data && (
                <TrendLine days={trend.data.days} figure="portability" />
              )}
            </>
          )
        }
      >
        <TrendNote trend={trend} figure="portability" />
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
        {t1.models > 0 && <TrendNote trend={trend} figure="t1" />}
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
      <Figure
        title={t('fleet.headline.runRate')}
        figure={
          runRate.length === 0
            ? noCostWords(costHidden, locale)
            : runRate.map(amount => <span key={amount}>{amount}</span>)
        }
      >
        {costWords(
          {
            costHidden,
            costUnknown: rollup.costUnknown,
            isShown: runRate.length > 0,
          },
          locale,
        )}
        {runRate.length > 0 && costPath && (
          <>
            {' · '}
            <Link href={costPath} variant="body-small">
              {t('fleet.headline.whatItCosts')}
            </Link>
          </>
        )}
      </Figure>
      <Figure
        title={t('fleet.headline.drills')}
        figure={
          drills.overdue > 0
            ? t('fleet.headline.overdue', { count: drills.overdue })
            : t('fleet.headline.noneOverdue')
        }
      >
        {t('fleet.headline.due', { count: drills.dueIn30Days })}
      </Figure>
      <Figure
        title={t('fleet.headline.residency')}
        figure={
          breach > 0
            ? t('fleet.headline.breach', { count: breach })
            : t('fleet.headline.noBreach')
        }
      >
        {breach > 0 ? (
          <Button
            size="small"
            variant="tertiary"
            className={styles.link}
            onPress={props.onShowBreaches}
          >
            {t('fleet.headline.showBreaches')}
          </Button>
        ) : (
          t('fleet.headline.residencyUnknown', { count: unknown })
        )}
      </Figure>
    </FigureStrip>
  );
}
