import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatMonth, formatPlural, formatShortDay } from '../../format';
import { Amount, CostNote } from '../Cost';
import { Figure, FigureStrip } from '../shared';
import { isUnknownToBills } from './isUnknownToBills';
import { RunRateFigure } from './RunRateFigure';
import { standbyShares } from './standbyShares';
import styles from './CostFigures.module.css';

/** The figures that are read first: what it costs now, where the month will end, what standing by costs. */
export function CostFigures({ cost }: { cost: ModelCost }) {
  const { forecast, days, terms } = cost;
  const standby = standbyShares(cost.roles);
  const isUnknown = isUnknownToBills(cost);
  const noStandby = isUnknown ? 'Unknown' : 'None known';
  const unusual = days.filter(({ anomaly }) => anomaly);
  return (
    <FigureStrip count={4}>
      <Figure
        title="Run-rate / month"
        figure={<RunRateFigure cost={cost} isCompared />}
      >
        {isUnknown ? 'no bill names this model' : <CostNote terms={terms} />}
      </Figure>
      <Figure
        title={
          forecast.length > 0
            ? `Expected for ${formatMonth(forecast[0].month)}`
            : 'Expected this month'
        }
        figure={
          forecast.length > 0
            ? forecast.map(one => <Amount key={one.currency} of={one} />)
            : 'Unknown'
        }
      >
        {forecast.length > 0
          ? forecast.map(({ currency, soFar }) => (
              <span key={currency} className={styles.line}>
                <Amount of={{ amount: soFar, currency }} /> so far
              </span>
            ))
          : 'no bill covers the running month'}
      </Figure>
      <Figure
        title="Standing by / month"
        figure={
          standby.length > 0
            ? standby.map(one => <Amount key={one.currency} of={one} />)
            : noStandby
        }
      >
        {standby.length > 0
          ? standby.map(({ currency, share }) => (
              <span key={currency} className={styles.line}>
                {share === undefined
                  ? 'no serving cost to compare with'
                  : `${share} % of serving`}
                {standby.length > 1 && ` in ${currency}`}
              </span>
            ))
          : !isUnknown && 'no standby or backup is on a bill'}
      </Figure>
      <Figure
        title="Unusual days"
        figure={days.length > 0 ? unusual.length : 'Unknown'}
      >
        {days.length === 0 && 'no bill covers the last 30 days'}
        {days.length > 0 &&
          (unusual.length > 0
            ? `of the last 30 · latest ${formatShortDay(
                unusual[unusual.length - 1].day,
              )}`
            : `the last ${formatPlural(
                new Set(days.map(({ day }) => day)).size,
                'day',
              )} keep their weekly pattern`)}
      </Figure>
    </FigureStrip>
  );
}
