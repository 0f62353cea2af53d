import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';

/** Has a source read now. */
export function RunButton(props: {
  sourceId: string;
  /** It is being read, or about to be. */
  isPending: boolean;
  /** The element that says why one may not; absent when one may. */
  hintId?: string;
  onRun: () => void;
}) {
  const { sourceId, isPending, hintId, onRun } = props;
  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={<RiRefreshLine />}
      isDisabled={hintId !== undefined}
      isPending={isPending && hintId === undefined}
      aria-label={`Run now: ${sourceId}`}
      aria-describedby={hintId}
      onPress={onRun}
    >
      Run now
    </Button>
  );
}
