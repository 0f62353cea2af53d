import { Alert } from '@backstage/ui';
import type { Assessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type Locale, useLocale } from '../../format';

/** One line with the age and the cause for each source whose facts are stale. */
export function StaleNotice({ assessment }: { assessment: Assessment }) {
  const { t, format } = useLocale();
  const lines = staleSources(assessment, { t, format });
  if (lines.length === 0) return null;
  return (
    <Alert
      status="warning"
      icon
      title={t('modelTab.stale.title')}
      description={lines.join(' ')}
    />
  );
}

function staleSources(assessment: Assessment, { t, format }: Locale): string[] {
  const all = [
    ...assessment.deployments.map(deployment => deployment.evidence),
    ...assessment.portability.criteria.flatMap(criterion => criterion.evidence),
  ];
  const lines = new Map<string, string>();
  for (const { source, at, stale } of all) {
    if (!stale || lines.has(source)) continue;
    lines.set(
      source,
      at
        ? t('modelTab.stale.lineWithAge', {
            source,
            age: format.age(at),
            cause: stale,
          })
        : t('modelTab.stale.line', { source, cause: stale }),
    );
  }
  return [...lines.values()];
}
