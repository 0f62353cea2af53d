import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatMonth } from '../../format';
import { Amount, CostNote } from '../Cost';
import { Figure, FigureStrip } from '../shared';
import { isUnknownToBills } from './isUnknownToBills';
import { RunRateFigure } from './RunRateFigure';
import { shareWords, standbyShares } from './standbyShares';
import { UnusualDays } from './UnusualDays';
import styles from './CostFigures.module.css';

/** The figures that are read first: what it costs now, where the month will end, what standing by costs. */
export function CostFigures({ cost }: { cost: ModelCost }) {
  const { forecast, terms } = cost;
  const standby = standbyShares(cost.roles);
  const isUnknown = isUnknownToBills(cost);
  const noStandby = isUnknown ? 'Unknown' : 'None known';
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
        {standby.map(one => (
          <span key={one.currency} className={styles.line}>
            {shareWords(one)}
            {standby.length > 1 && `, ${one.currency}`}
          </span>
        ))}
        {standby.length === 0 &&
          (isUnknown
            ? 'no bill names this model'
            : 'no standby or backup is on a bill')}
      </Figure>
      <UnusualDays cost={cost} />
    </FigureStrip>
  );
}
