import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Locale } from '../../format';

/** What a month's amount is stacked by: the deployment and its site, `primary · AWS ap-southeast-1`. */
export function seriesName(
  amount: Pick<
    ModelCost['months'][number],
    'deployment' | 'provider' | 'region'
  >,
  { t, format }: Locale,
): string {
  const { deployment, provider, region } = amount;
  const site = [format.provider(provider), region].filter(Boolean).join(' ');
  return `${deployment ?? t('modelCost.months.noDeployment')} · ${site}`;
}
