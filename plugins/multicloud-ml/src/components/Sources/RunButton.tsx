import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useLocale } from '../../format';

/** Has a source read now. */
export function RunButton(props: {
  sourceId: string;
  /** It is being read, or about to be. */
  isPending: boolean;
  /** The element that says why one may not; absent when one may. */
  hintId?: string;
  onRun: () => void;
}) {
  const { t } = useLocale();
  const { sourceId, isPending, hintId, onRun } = props;
  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={<RiRefreshLine />}
      isDisabled={hintId !== undefined}
      isPending={isPending && hintId === undefined}
      aria-label={t('sources.run.label', { source: sourceId })}
      aria-describedby={hintId}
      onPress={onRun}
    >
      {t('sources.run.button')}
    </Button>
  );
}
