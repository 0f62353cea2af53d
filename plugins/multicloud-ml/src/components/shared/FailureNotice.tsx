import { Alert, Button } from '@backstage/ui';
import { failureOf, reasonOf } from '../../hooks';
import { useLocale } from '../../format';

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
  const { t, format } = useLocale();
  const { what, error, loadedAt, isLoading, reload } = props;
  const failure = failureOf(error);

  if (failure === 'forbidden') {
    return (
      <Alert
        status="warning"
        icon
        title={t('shared.failure.forbidden', { what })}
        description={t('shared.failure.forbiddenTodo')}
      />
    );
  }
  if (failure === 'signed-out') {
    return (
      <Alert
        status="warning"
        icon
        title={t('shared.failure.signedOut')}
        description={t('shared.failure.signedOutTodo', { what })}
      />
    );
  }
  const reason = reasonOf(error, t);
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('shared.failure.failed', { what })}
      description={
        loadedAt
          ? t('shared.failure.reasonAndAge', {
              reason,
              at: format.instant(loadedAt),
            })
          : t('shared.failure.reason', { reason })
      }
      customActions={
        <Button
          size="small"
          variant="secondary"
          isPending={isLoading}
          onPress={reload}
        >
          {t('shared.tryAgain')}
        </Button>
      }
    />
  );
}
