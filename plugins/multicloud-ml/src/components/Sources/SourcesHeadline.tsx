import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { Age, Figure, FigureStrip } from '../shared';
import { needsAttention } from './sourceState';

/** The figures over all sources. */
export function SourcesHeadline(props: { sources: readonly SourceStatus[] }) {
  const { t, format } = useLocale();
  const { sources } = props;
  const hurt = sources.filter(needsAttention).length;
  const total = (key: 'models' | 'deployments' | 'stale') =>
    sources.reduce((sum, source) => sum + source[key], 0);
  const [staleSince] = sources
    .flatMap(source => source.staleSince ?? [])
    .sort();
  return (
    <FigureStrip count={4}>
      <Figure
        title={t('sources.headline.inOrder')}
        figure={t('sources.headline.share', {
          part: format.count(sources.length - hurt),
          whole: format.count(sources.length),
        })}
      >
        {hurt === 0
          ? t('sources.headline.noneHurt')
          : t('sources.headline.hurt', { count: hurt })}
      </Figure>
      <Figure
        title={t('sources.headline.models')}
        figure={format.count(total('models'))}
      >
        {t('sources.headline.modelsNote')}
      </Figure>
      <Figure
        title={t('sources.headline.deployments')}
        figure={format.count(total('deployments'))}
      >
        {t('sources.headline.deploymentsNote')}
      </Figure>
      <Figure
        title={t('sources.headline.stale')}
        figure={format.count(total('stale'))}
      >
        {staleSince
          ? t('sources.headline.oldest', { age: <Age at={staleSince} /> })
          : t('sources.headline.noneStale')}
      </Figure>
    </FigureStrip>
  );
}
