import { Alert } from '@backstage/ui';
import { useLocale } from '../../format';

/** In the place of costs, for those who may not see them. The same words as when the backend refuses. */
export function CostsForbidden() {
  const { t } = useLocale();
  return (
    <Alert
      status="warning"
      icon
      title={t('cost.forbidden')}
      description={t('cost.forbiddenTodo')}
    />
  );
}
