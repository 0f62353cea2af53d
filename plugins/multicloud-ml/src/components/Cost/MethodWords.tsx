import type {
  CostMethod,
  CostSplit,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiPencilLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { StatusPill } from '../shared';

/** How an amount found its model, with its meaning on hover; what people entered is marked. */
export function MethodWords(props: { method: CostMethod; split?: CostSplit }) {
  const { t, format } = useLocale();
  const { method, split } = props;
  const words = split
    ? t('cost.methodAndSplit', {
        method: format.method(method),
        split: format.split(split),
      })
    : format.method(method);
  return (
    <span title={format.methodMeaning(method)}>
      {method === 'entered' ? (
        <StatusPill tone="neutral" icon={RiPencilLine}>
          {words}
        </StatusPill>
      ) : (
        words
      )}
    </span>
  );
}
