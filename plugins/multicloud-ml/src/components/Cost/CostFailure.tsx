import { useLocale } from '../../format';
import { failureOf, type Resource } from '../../hooks';
import { FailureNotice } from '../shared';
import { CostsForbidden } from './CostsForbidden';

/** What failed while costs were read; nothing while all is well. */
export function CostFailure({ costs }: { costs: Resource<object> }) {
  const { t } = useLocale();
  const { data, error, loadedAt, isLoading, reload } = costs;
  if (!error) return null;
  if (failureOf(error) === 'forbidden') return <CostsForbidden />;
  return (
    <FailureNotice
      what={t('cost.what')}
      error={error}
      loadedAt={data && loadedAt}
      isLoading={isLoading}
      reload={reload}
    />
  );
}
