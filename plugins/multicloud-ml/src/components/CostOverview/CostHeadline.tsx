import type { CostOverview } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  formatCount,
  formatPeriod,
  formatPlural,
  formatScore,
  formatShortDay,
} from '../../format';
import { Amount, Change } from '../Cost';
import { Figure, FigureStrip } from '../shared';
import { attributedShares } from './attributedShares';
import { ModelCostLink } from './ModelCostLink';
import styles from './CostHeadline.module.css';

/** What it costs, how much of the bill found its model, and of how many models nobody knows. */
export function CostHeadline({ overview }: { overview: CostOverview }) {
  const { totals, terms, models, costUnknown, anomalies } = overview;
  const latest = anomalies[0];
  return (
    <FigureStrip count={4}>
      <Figure
        title="Cost of the last 30 days"
        figure={
          totals.length === 0
            ? 'Unknown'
            : totals.map(one => (
                <span key={one.currency} className={styles.amount}>
                  <Amount of={one} />{' '}
                  <span className={styles.change}>
                    <Change {...one} />
                  </span>
                </span>
              ))
        }
      >
        {terms.period && formatPeriod(terms.period)}
        {totals.some(({ previous }) => previous !== undefined) &&
          ', against the 30 days before'}
      </Figure>
      <Figure title="Attributed" figure={<Attributed overview={overview} />}>
        {restWords(overview)}
      </Figure>
      <Figure
        title="Cost unknown"
        figure={
          costUnknown === 0
            ? 'Of no model'
            : `${formatCount(costUnknown)} of ${formatCount(models)}`
        }
      >
        {costUnknown === 0
          ? `known for ${
              models === 1 ? 'the only model' : `all ${formatCount(models)}`
            }`
          : `${
              costUnknown === 1 ? 'model' : 'models'
            } that no bill and no person puts a figure on`}
      </Figure>
      <Figure
        title="Days out of pattern"
        figure={anomalyWords(anomalies.length)}
      >
        {latest ? (
          <>
            latest {formatShortDay(latest.day)},{' '}
            <ModelCostLink
              entityRef={latest.entityRef}
              title={latest.title}
              variant="body-small"
            />
          </>
        ) : (
          `in the last 30 days, over ${formatPlural(models, 'model')}`
        )}
      </Figure>
    </FigureStrip>
  );
}

function Attributed({ overview }: { overview: CostOverview }) {
  if (overview.restOf === 'hidden') return <>Hidden</>;
  const shares = attributedShares(overview.methods);
  if (shares.length === 0) return <>Unknown</>;
  return (
    <>
      {shares.map(({ currency, share }) => (
        <span key={currency}>
          {share === undefined ? 'no share' : `${formatScore(share)} %`}
          {shares.length > 1 && (
            <span className={styles.unit}> of {currency}</span>
          )}
        </span>
      ))}
    </>
  );
}

/** The answer holds the ten latest. */
function anomalyWords(count: number): string {
  if (count === 0) return 'None';
  return count < 10 ? formatCount(count) : '10 or more';
}

/** Whose lines without a model are counted in the share. */
function restWords({ restOf }: CostOverview): string {
  switch (restOf) {
    case 'accounts':
      return "of the bill of this team's accounts and models";
    case 'everything':
      return 'of every line of the bills';
    default:
      return 'you may not see the cost of every model, so what no model was found for is left out';
  }
}
