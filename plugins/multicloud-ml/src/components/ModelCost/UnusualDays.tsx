import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { Figure } from '../shared';
import { isJudged } from './isJudged';

/** How many of the last 30 days left their weekly pattern; a day that did in two currencies is one day. */
export function UnusualDays({ cost }: { cost: ModelCost }) {
  const { t, format } = useLocale();
  const { days, terms } = cost;
  const known = new Set(days.map(({ day }) => day));
  const unusual = [
    ...new Set(days.filter(one => one.anomaly).map(({ day }) => day)),
  ].sort();
  const latest = unusual.at(-1);

  if (days.length === 0) {
    return (
      <Figure
        title={t('modelCost.unusual.title')}
        figure={t('modelCost.unknown')}
      >
        {t('modelCost.unusual.noBill')}
      </Figure>
    );
  }
  if (!isJudged(terms)) {
    return (
      <Figure
        title={t('modelCost.unusual.title')}
        figure={t('modelCost.unusual.notJudged')}
      >
        {t('modelCost.unusual.notJudgedWhy')}
      </Figure>
    );
  }
  return (
    <Figure title={t('modelCost.unusual.title')} figure={unusual.length}>
      {latest === undefined
        ? t('modelCost.unusual.none', { count: known.size })
        : t('modelCost.unusual.latest', {
            days: format.count(known.size),
            latest: format.shortDay(latest),
          })}
    </Figure>
  );
}
