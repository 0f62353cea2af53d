import {
  RiArrowDownLine,
  RiArrowRightLine,
  RiArrowUpLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { changeOf, formatAmount, type ChangeWords } from '../../format';
import styles from './Change.module.css';

const ICONS: Record<
  ChangeWords['direction'],
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
  const { amount, previous, currency, period = 'the 30 days before' } = props;
  const { direction, short } = changeOf(amount, previous);
  const Icon = ICONS[direction];
  const before =
    previous !== undefined && currency !== undefined
      ? `${formatAmount(previous, currency)} in ${period}`
      : undefined;
  return (
    <span
      className={styles.change}
      data-direction={direction}
      title={direction === 'unknown' ? `No bill reaches ${period}` : before}
    >
      {Icon && <Icon className={styles.icon} aria-hidden />}
      {short}
      {direction !== 'unknown' && (
        // A span, unlike VisuallyHidden: a change stands in the middle of sentences.
        <span className={styles.hidden}> against {before ?? period}</span>
      )}
    </span>
  );
}
