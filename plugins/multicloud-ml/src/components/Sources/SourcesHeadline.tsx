import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatCount, formatPlural } from '../../format';
import { Age, Figure, FigureStrip } from '../shared';
import { needsAttention } from './sourceState';

/** The figures over all sources. */
export function SourcesHeadline(props: { sources: readonly SourceStatus[] }) {
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
        title="Sources in order"
        figure={`${formatCount(sources.length - hurt)} of ${formatCount(
          sources.length,
        )}`}
      >
        {hurt === 0
          ? 'nothing needs attention'
          : `${formatPlural(hurt, 'source')} ${
              hurt === 1 ? 'needs' : 'need'
            } attention`}
      </Figure>
      <Figure title="Models seen" figure={formatCount(total('models'))}>
        of those that you may see, once per source
      </Figure>
      <Figure
        title="Deployments seen"
        figure={formatCount(total('deployments'))}
      >
        of these models
      </Figure>
      <Figure title="Stale models" figure={formatCount(total('stale'))}>
        {staleSince ? (
          <>
            the oldest since <Age at={staleSince} />
          </>
        ) : (
          'all are as last read'
        )}
      </Figure>
    </FigureStrip>
  );
}
