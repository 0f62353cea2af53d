import { useMemo } from 'react';
import {
  exampleUnder,
  type Guidance,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useStandard } from '../../hooks';
import { GuidanceText } from './GuidanceText';

/**
 * Guidance with the example that passes under the Standard in force. The words are there at once; without an answer of
 * the backend there is no example, since an example that fails would be worse than none.
 */
export function GuidanceInForce({ guidance }: { guidance: Guidance }) {
  const { data: standard } = useStandard();
  const example = useMemo(
    () => standard && exampleUnder(guidance.id, standard, new Date()),
    [guidance.id, standard],
  );
  return <GuidanceText guidance={guidance} example={example} />;
}
