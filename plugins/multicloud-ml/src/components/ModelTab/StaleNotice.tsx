import { Alert } from '@backstage/ui';
import type { Assessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatAge } from '../../format';

/** One line with the age and the cause for each source whose facts are stale. */
export function StaleNotice({ assessment }: { assessment: Assessment }) {
  const lines = staleSources(assessment);
  if (lines.length === 0) return null;
  return (
    <Alert
      status="warning"
      icon
      title="Some of what you see is stale"
      description={lines.join(' ')}
    />
  );
}

function staleSources(assessment: Assessment): string[] {
  const all = [
    ...assessment.deployments.map(deployment => deployment.evidence),
    ...assessment.portability.criteria.flatMap(criterion => criterion.evidence),
  ];
  const lines = new Map<string, string>();
  for (const { source, at, stale } of all) {
    if (!stale || lines.has(source)) continue;
    const age = at ? `, seen ${formatAge(at)}` : '';
    lines.set(source, `${source}${age}: ${stale}.`);
  }
  return [...lines.values()];
}
