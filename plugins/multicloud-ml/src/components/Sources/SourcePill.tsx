import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiHistoryLine,
  RiInformationFill,
  RiTimeLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { useLocale } from '../../format';
import { StatusPill, type Tone } from '../shared';
import type { SourceState } from './sourceState';

const LOOKS: Record<SourceState, { tone: Tone; icon: RemixiconComponentType }> =
  {
    failing: { tone: 'bad', icon: RiCloseCircleFill },
    'partly-failing': {
      tone: 'bad',
      icon: RiCloseCircleFill,
    },
    'never-read': { tone: 'neutral', icon: RiTimeLine },
    stale: { tone: 'warning', icon: RiHistoryLine },
    'with-gaps': {
      tone: 'notice',
      icon: RiInformationFill,
    },
    read: { tone: 'good', icon: RiCheckboxCircleFill },
  };

/** How a source, or one scope of it, is doing. */
export function SourcePill({ state }: { state: SourceState }) {
  const { t } = useLocale();
  const { tone, icon } = LOOKS[state];
  return (
    <StatusPill tone={tone} icon={icon}>
      {t(`sources.state.${state}`)}
    </StatusPill>
  );
}

/** A scope that the last reading left out. */
export function LeftOutPill() {
  const { t } = useLocale();
  return (
    <StatusPill tone="warning" icon={RiAlertFill}>
      {t('sources.state.leftOut')}
    </StatusPill>
  );
}
