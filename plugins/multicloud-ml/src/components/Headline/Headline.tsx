import { Button, Link } from '@backstage/ui';
import type {
  Rollup,
  Scorecard,
  Trend,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import type { Resource } from '../../hooks';
import { costWords, noCostWords, runRateOf } from '../ModelList';
import { Figure, FigureStrip } from '../shared';
import { StandingFigures } from './StandingFigures';
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
  const { t } = locale;
  const { drills } = rollup;
  const runRate = runRateOf(rollup.cost, locale);
  const { breach, unknown } = rollup.residency;

  return (
    <FigureStrip>
      <StandingFigures rollup={rollup} worstT1={worstT1} trend={trend} />
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
