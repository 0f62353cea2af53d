import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiHistoryLine,
  RiInformationFill,
  RiTimeLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { StatusPill, type Tone } from '../shared';
import type { SourceState } from './sourceState';

const LOOKS: Record<
  SourceState,
  { tone: Tone; icon: RemixiconComponentType; words: string }
> = {
  failing: { tone: 'bad', icon: RiCloseCircleFill, words: 'Failing' },
  'partly-failing': {
    tone: 'bad',
    icon: RiCloseCircleFill,
    words: 'Failing in part',
  },
  'never-read': { tone: 'neutral', icon: RiTimeLine, words: 'Never read' },
  stale: { tone: 'warning', icon: RiHistoryLine, words: 'Stale in part' },
  'with-gaps': {
    tone: 'notice',
    icon: RiInformationFill,
    words: 'Read, with gaps',
  },
  read: { tone: 'good', icon: RiCheckboxCircleFill, words: 'Read' },
};

/** How a source, or one scope of it, is doing. */
export function SourcePill({ state }: { state: SourceState }) {
  const { tone, icon, words } = LOOKS[state];
  return (
    <StatusPill tone={tone} icon={icon}>
      {words}
    </StatusPill>
  );
}

/** A scope that the last reading left out. */
export function LeftOutPill() {
  return (
    <StatusPill tone="warning" icon={RiAlertFill}>
      Left out
    </StatusPill>
  );
}
