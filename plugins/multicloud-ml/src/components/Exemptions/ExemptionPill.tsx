import type { ExemptionState } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  RiArrowGoBackLine,
  RiCloseCircleLine,
  RiFileShield2Line,
  RiHistoryLine,
  RiTimeLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { useLocale } from '../../format';
import { StatusPill, type Tone } from '../shared';

// None is good: an excuse protects nothing.
const LOOKS: Record<ExemptionState, [Tone, RemixiconComponentType]> = {
  requested: ['notice', RiTimeLine],
  approved: ['neutral', RiFileShield2Line],
  rejected: ['neutral', RiCloseCircleLine],
  withdrawn: ['neutral', RiArrowGoBackLine],
  lapsed: ['neutral', RiHistoryLine],
};

/** How an exemption stands. */
export function ExemptionPill({ state }: { state: ExemptionState }) {
  const { t } = useLocale();
  const [tone, icon] = LOOKS[state];
  return (
    <StatusPill tone={tone} icon={icon}>
      {t(`exemptions.state.${state}`)}
    </StatusPill>
  );
}
