import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { Amount, CostNote } from '../Cost';
import { Figure, FigureStrip } from '../shared';
import { isUnknownToBills } from './isUnknownToBills';
import { RunRateFigure } from './RunRateFigure';
import { shareWords, standbyShares } from './standbyShares';
import { UnusualDays } from './UnusualDays';
import styles from './CostFigures.module.css';

/** The figures that are read first: what it costs now, where the month will end, what standing by costs. */
export function CostFigures({ cost }: { cost: ModelCost }) {
  const { t, format } = useLocale();
  const { forecast, terms } = cost;
  const standby = standbyShares(cost.roles);
  const isUnknown = isUnknownToBills(cost);
  const noStandby = isUnknown
    ? t('modelCost.unknown')
    : t('modelCost.figures.noneKnown');
  return (
    <FigureStrip count={4}>
      <Figure
        title={t('modelCost.figures.runRate')}
        figure={<RunRateFigure cost={cost} isCompared />}
      >
        {isUnknown ? t('modelCost.noBillNamesIt') : <CostNote terms={terms} />}
      </Figure>
      <Figure
        title={
          forecast.length > 0
            ? t('modelCost.figures.expectedFor', {
                month: format.month(forecast[0].month),
              })
            : t('modelCost.figures.expected')
        }
        figure={
          forecast.length > 0
            ? forecast.map(one => <Amount key={one.currency} of={one} />)
            : t('modelCost.unknown')
        }
      >
        {forecast.length > 0
          ? forecast.map(({ currency, soFar }) => (
              <span key={currency} className={styles.line}>
                {t('modelCost.figures.soFar', {
                  amount: <Amount of={{ amount: soFar, currency }} />,
                })}
              </span>
            ))
          : t('modelCost.figures.noForecast')}
      </Figure>
      <Figure
        title={t('modelCost.figures.standingBy')}
        figure={
          standby.length > 0
            ? standby.map(one => <Amount key={one.currency} of={one} />)
            : noStandby
        }
      >
        {standby.map(one => (
          <span key={one.currency} className={styles.line}>
            {standby.length > 1
              ? t('modelCost.figures.shareIn', {
                  share: shareWords(one, { t, format }),
                  currency: one.currency,
                })
              : shareWords(one, { t, format })}
          </span>
        ))}
        {standby.length === 0 &&
          (isUnknown
            ? t('modelCost.noBillNamesIt')
            : t('modelCost.figures.noStandby'))}
      </Figure>
      <UnusualDays cost={cost} />
    </FigureStrip>
  );
}
