import { RiQuestionLine } from '@remixicon/react';
import { StatusPill } from '../shared';

/** A run-rate that nobody states: unknown, never 0. */
export function UnknownRunRate() {
  return (
    <StatusPill tone="neutral" icon={RiQuestionLine} size="large">
      Unknown
    </StatusPill>
  );
}
