import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatPlural, formatShortDay } from '../../format';
import { Figure } from '../shared';
import { isJudged } from './isJudged';

/** How many of the last 30 days left their weekly pattern; a day that did in two currencies is one day. */
export function UnusualDays({ cost }: { cost: ModelCost }) {
  const { days, terms } = cost;
  const known = new Set(days.map(({ day }) => day));
  const unusual = [
    ...new Set(days.filter(one => one.anomaly).map(({ day }) => day)),
  ].sort();
  const latest = unusual.at(-1);

  if (days.length === 0) {
    return (
      <Figure title="Unusual days" figure="Unknown">
        no bill covers the last 30 days
      </Figure>
    );
  }
  if (!isJudged(terms)) {
    return (
      <Figure title="Unusual days" figure="Not judged">
        only effective cost without tax is
      </Figure>
    );
  }
  return (
    <Figure title="Unusual days" figure={unusual.length}>
      {latest === undefined
        ? `the last ${formatPlural(
            known.size,
            'day',
          )} keep their weekly pattern`
        : `of the last ${known.size} · latest ${formatShortDay(latest)}`}
    </Figure>
  );
}
