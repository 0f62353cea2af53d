import type { CostAmount } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';

/** An amount, with every decimal of the bill on hover. `digitsOnly`: in a column whose head names the currency. */
export function Amount(props: { of: CostAmount; digitsOnly?: boolean }) {
  const { t, format } = useLocale();
  const { amount, currency } = props.of;
  return (
    <span
      title={format.amount(amount, currency, 'full')}
      style={{ whiteSpace: 'nowrap' }}
    >
      {props.digitsOnly
        ? format.digits(amount) ?? t('cost.amountUnknown')
        : format.amount(amount, currency)}
    </span>
  );
}
