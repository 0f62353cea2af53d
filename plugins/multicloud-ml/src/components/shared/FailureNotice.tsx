import { Alert, Button } from '@backstage/ui';
import { failureOf, reasonOf } from '../../hooks';
import { formatInstant } from '../../format';

/**
 * Says what failed, since when the data on screen is, and offers to try again. `what` is the thing in the reader's
 * words: "this model's assessment".
 */
export function FailureNotice(props: {
  what: string;
  error: Error;
  loadedAt?: Date;
  isLoading?: boolean;
  reload: () => void;
}) {
  const { what, error, loadedAt, isLoading, reload } = props;
  const failure = failureOf(error);

  if (failure === 'forbidden') {
    return (
      <Alert
        status="warning"
        icon
        title={`You may not see ${what}`}
        description="Your Backstage permissions do not cover it. Ask its owner, or whoever looks after permissions, for access."
      />
    );
  }
  if (failure === 'signed-out') {
    return (
      <Alert
        status="warning"
        icon
        title="Your sign-in has ended"
        description={`Sign in again to see ${what}.`}
      />
    );
  }
  const shown = loadedAt
    ? ` What you see is as of ${formatInstant(loadedAt)}.`
    : '';
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={`Could not load ${what}`}
      description={`${reasonOf(error)}.${shown}`}
      customActions={
        <Button
          size="small"
          variant="secondary"
          isPending={isLoading}
          onPress={reload}
        >
          Try again
        </Button>
      }
    />
  );
}
