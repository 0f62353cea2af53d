import type { OptionSection } from '@backstage/ui';
import type {
  Assessment,
  SiteDirectory,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Locale } from '../../format';

/** Where a drill may go: the model's own places first, then every known site. */
export function siteOptions(
  assessment: Assessment,
  sites: SiteDirectory,
  locale: Locale,
): OptionSection[] {
  const { t } = locale;
  const own = new Map<string, string>();
  for (const { provider, region } of assessment.deployments) {
    if (!provider || !region) continue;
    const id = `${provider}/${region}`;
    own.set(
      id,
      labelOf(id, provider, sites.find(provider, region)?.title, locale),
    );
  }
  return [
    {
      title: t('drills.record.ownPlaces'),
      options: [...own].map(([id, label]) => ({ id, label })),
    },
    {
      title: t('drills.record.otherSites'),
      options: sites
        .all()
        .map(({ provider, region, title }) => {
          const id = `${provider}/${region}`;
          return { id, label: labelOf(id, provider, title, locale) };
        })
        .filter(({ id }) => !own.has(id)),
    },
  ].filter(section => section.options.length > 0);
}

function labelOf(
  id: string,
  provider: string,
  place: string | undefined,
  { t, format }: Locale,
): string {
  return place
    ? t('drills.record.site', {
        id,
        provider: format.provider(provider),
        place,
      })
    : id;
}
