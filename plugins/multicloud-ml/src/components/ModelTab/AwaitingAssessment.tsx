import { Alert, Button } from '@backstage/ui';
import { useLocale } from '../../format';

/** A model that nobody has assessed yet: usually for seconds only, so the page asks again by itself. */
export function AwaitingAssessment(props: {
  willRetry: boolean;
  reload: () => void;
}) {
  const { t } = useLocale();
  if (props.willRetry) {
    return (
      <Alert
        role="status"
        status="info"
        icon
        isPending
        title={t('modelTab.awaiting.title')}
        description={t('modelTab.awaiting.note')}
      />
    );
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('modelTab.awaiting.late')}
      description={t('modelTab.awaiting.lateTodo')}
      customActions={
        <Button size="small" variant="secondary" onPress={props.reload}>
          {t('shared.tryAgain')}
        </Button>
      }
    />
  );
}
