import {
  RiArrowDownLine,
  RiArrowRightLine,
  RiArrowUpLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { type AmountChange, changeOf, useLocale } from '../../format';
import styles from './Change.module.css';

const ICONS: Record<
  AmountChange['direction'],
  RemixiconComponentType | undefined
> = {
  up: RiArrowUpLine,
  down: RiArrowDownLine,
  same: RiArrowRightLine,
  unknown: undefined,
};

/**
 * How much an amount changed, as arrow and figure; dearer is neither good nor bad, so it has no colour. `period` is what
 * it is compared with, in words; with `currency`, hovering tells the amount of that period.
 */
export function Change(props: {
  amount: string;
  previous?: string;
  currency?: string;
  period?: string;
}) {
  const { t, format } = useLocale();
  const {
    amount,
    previous,
    currency,
    period = t('cost.thirtyDaysBefore'),
  } = props;
  const { direction } = changeOf(amount, previous);
  const Icon = ICONS[direction];
  const before =
    previous !== undefined && currency !== undefined
      ? t('cost.change.before', {
          amount: format.amount(previous, currency),
          period,
        })
      : undefined;
  return (
    <span
      className={styles.change}
      data-direction={direction}
      title={
        direction === 'unknown' ? t('cost.change.noBill', { period }) : before
      }
    >
      {Icon && <Icon className={styles.icon} aria-hidden />}
      {format.change(amount, previous)}
      {direction !== 'unknown' && (
        // A span, unlike VisuallyHidden: a change stands in the middle of sentences.
        <span className={styles.hidden}>
          {' '}
          {t('cost.change.against', { before: before ?? period })}
        </span>
      )}
    </span>
  );
}
