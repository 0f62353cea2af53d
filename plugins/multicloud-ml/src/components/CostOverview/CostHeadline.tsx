import type { CostOverview } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type Locale, useLocale } from '../../format';
import { Amount, Change } from '../Cost';
import { Figure, FigureStrip } from '../shared';
import { attributedShares } from './attributedShares';
import { ModelCostLink } from './ModelCostLink';
import styles from './CostHeadline.module.css';

/** What it costs, how much of the bill found its model, and of how many models nobody knows. */
export function CostHeadline({ overview }: { overview: CostOverview }) {
  const { t, format } = useLocale();
  const { totals, terms, models, costUnknown, entered, anomalies } = overview;
  const latest = anomalies[0];
  return (
    <FigureStrip count={4}>
      <Figure
        title={t('costOverview.headline.cost')}
        figure={
          totals.length === 0
            ? t('costOverview.headline.unknown')
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
        {terms.period &&
          (totals.some(({ previous }) => previous !== undefined)
            ? t('costOverview.headline.comparedPeriod', {
                period: format.period(terms.period),
              })
            : format.period(terms.period))}
        {entered.map(one => (
          <span key={one.currency} className={styles.entered}>
            {t('costOverview.headline.entered', {
              amount: <Amount of={one} />,
              count: one.models,
              models: format.count(one.models),
            })}
          </span>
        ))}
      </Figure>
      <Figure
        title={t('costOverview.headline.attributed')}
        figure={<Attributed overview={overview} />}
      >
        {t(`costOverview.headline.restOf.${overview.restOf}`)}
      </Figure>
      <Figure
        title={t('costOverview.headline.costUnknown')}
        figure={
          costUnknown === 0
            ? t('costOverview.headline.ofNoModel')
            : t('costOverview.headline.ofModels', {
                unknown: format.count(costUnknown),
                models: format.count(models),
              })
        }
      >
        {costUnknown === 0
          ? t('costOverview.headline.knownForAll', { count: models })
          : t('costOverview.headline.noFigure', { count: costUnknown })}
      </Figure>
      <Figure
        title={t('costOverview.headline.outOfPattern')}
        figure={anomalyWords(anomalies.length, { t, format })}
      >
        {latest
          ? t('costOverview.headline.latest', {
              day: format.shortDay(latest.day),
              model: (
                <ModelCostLink
                  entityRef={latest.entityRef}
                  title={latest.title}
                  variant="body-small"
                />
              ),
            })
          : t('costOverview.headline.overModels', { count: models })}
      </Figure>
    </FigureStrip>
  );
}

function Attributed({ overview }: { overview: CostOverview }) {
  const { t, format } = useLocale();
  if (overview.restOf === 'hidden') {
    return <>{t('costOverview.headline.hidden')}</>;
  }
  const shares = attributedShares(overview.methods);
  if (shares.length === 0) return <>{t('costOverview.headline.unknown')}</>;
  return (
    <>
      {shares.map(({ currency, share }) => (
        <span key={currency}>
          {share === undefined
            ? t('costOverview.headline.noShare')
            : format.percent(share)}
          {shares.length > 1 && (
            <span className={styles.unit}>
              {' '}
              {t('costOverview.headline.ofCurrency', { currency })}
            </span>
          )}
        </span>
      ))}
    </>
  );
}

/** The answer holds the ten latest. */
function anomalyWords(count: number, { t, format }: Locale): string {
  if (count === 0) return t('costOverview.headline.none');
  return count < 10
    ? format.count(count)
    : t('costOverview.headline.tenOrMore');
}
