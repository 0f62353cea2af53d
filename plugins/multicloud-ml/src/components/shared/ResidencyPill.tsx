import type { ResidencyStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  RiCloseCircleFill,
  RiMapPinLine,
  RiQuestionLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { useLocale } from '../../format';
import { StatusPill, type Tone } from './StatusPill';

const LOOKS: Record<ResidencyStatus, [Tone, RemixiconComponentType]> = {
  ok: ['good', RiMapPinLine],
  breach: ['bad', RiCloseCircleFill],
  unknown: ['neutral', RiQuestionLine],
};

/** A residency status. */
export function ResidencyPill(props: {
  status: ResidencyStatus;
  size?: 'small' | 'large';
}) {
  const { format } = useLocale();
  const [tone, icon] = LOOKS[props.status];
  return (
    <StatusPill tone={tone} icon={icon} size={props.size}>
      {format.residency(props.status)}
    </StatusPill>
  );
}
