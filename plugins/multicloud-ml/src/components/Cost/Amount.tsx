import type { CostAmount } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatAmount, formatDigits } from '../../format';

/** An amount, with every decimal of the bill on hover. `digitsOnly`: in a column whose head names the currency. */
export function Amount(props: { of: CostAmount; digitsOnly?: boolean }) {
  const { amount, currency } = props.of;
  return (
    <span
      title={formatAmount(amount, currency, 'full')}
      style={{ whiteSpace: 'nowrap' }}
    >
      {props.digitsOnly
        ? formatDigits(amount) ?? 'unknown'
        : formatAmount(amount, currency)}
    </span>
  );
}
