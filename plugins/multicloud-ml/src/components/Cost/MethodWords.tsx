import type {
  CostMethod,
  CostSplit,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiPencilLine } from '@remixicon/react';
import { METHOD_MEANINGS, METHOD_WORDS, SPLIT_WORDS } from '../../format';
import { StatusPill } from '../shared';

/** How an amount found its model, with its meaning on hover; what people entered is marked. */
export function MethodWords(props: { method: CostMethod; split?: CostSplit }) {
  const { method, split } = props;
  const words = split
    ? `${METHOD_WORDS[method]}, ${SPLIT_WORDS[split]}`
    : METHOD_WORDS[method];
  return (
    <span title={METHOD_MEANINGS[method]}>
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
