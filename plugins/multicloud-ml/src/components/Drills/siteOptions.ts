import type { OptionSection } from '@backstage/ui';
import type {
  Assessment,
  SiteDirectory,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { providerName } from '../../format';

/** Where a drill may go: the model's own places first, then every known site. */
export function siteOptions(
  assessment: Assessment,
  sites: SiteDirectory,
): OptionSection[] {
  const own = new Map<string, string>();
  for (const { provider, region } of assessment.deployments) {
    if (!provider || !region) continue;
    const id = `${provider}/${region}`;
    own.set(id, labelOf(id, provider, sites.find(provider, region)?.title));
  }
  return [
    {
      title: "This model's places",
      options: [...own].map(([id, label]) => ({ id, label })),
    },
    {
      title: 'Other sites',
      options: sites
        .all()
        .map(({ provider, region, title }) => {
          const id = `${provider}/${region}`;
          return { id, label: labelOf(id, provider, title) };
        })
        .filter(({ id }) => !own.has(id)),
    },
  ].filter(section => section.options.length > 0);
}

function labelOf(id: string, provider: string, title?: string): string {
  return title ? `${id} (${providerName(provider)}, ${title})` : id;
}
