import { RiQuestionLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { StatusPill } from '../shared';

/** A run-rate that nobody states: unknown, never 0. */
export function UnknownRunRate() {
  const { t } = useLocale();
  return (
    <StatusPill tone="neutral" icon={RiQuestionLine} size="large">
      {t('modelTab.runRate.unknown')}
    </StatusPill>
  );
}
