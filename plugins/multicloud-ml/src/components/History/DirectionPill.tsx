import type { Transition } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  RiArrowDownLine,
  RiArrowLeftRightLine,
  RiArrowUpLine,
  RiFlagLine,
  RiLogoutBoxRLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { useLocale } from '../../format';
import { StatusPill, type Tone } from '../shared';

type Sort = 'worse' | 'better' | 'neither' | 'first' | 'left';

const LOOKS: Record<Sort, [Tone, RemixiconComponentType]> = {
  worse: ['bad', RiArrowDownLine],
  better: ['good', RiArrowUpLine],
  neither: ['neutral', RiArrowLeftRightLine],
  first: ['neutral', RiFlagLine],
  left: ['neutral', RiLogoutBoxRLine],
};

/** Whether a change is one for the worse, or what else it is. */
export function DirectionPill({ transition }: { transition: Transition }) {
  const { t } = useLocale();
  const sort = sortOf(transition);
  const [tone, icon] = LOOKS[sort];
  return (
    <StatusPill tone={tone} icon={icon}>
      {t(`history.direction.${sort}`)}
    </StatusPill>
  );
}

function sortOf({ before, after, direction }: Transition): Sort {
  if (!before) return 'first';
  if (!after) return 'left';
  return direction ?? 'neither';
}
