import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { providerName } from '../../format';

/** What a month's amount is stacked by: the deployment and its site, `primary · AWS ap-southeast-1`. */
export function seriesName(
  amount: Pick<
    ModelCost['months'][number],
    'deployment' | 'provider' | 'region'
  >,
): string {
  const { deployment, provider, region } = amount;
  const site = [providerName(provider), region].filter(Boolean).join(' ');
  return `${deployment ?? 'no deployment named'} · ${site}`;
}
