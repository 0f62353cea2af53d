import { InfoCard } from '@backstage/core-components';
import type { RendererProps } from '@backstage/plugin-home-react';
import { useLocale } from '../../format';

/** The card of a widget with its title in the reader's language: the one that a widget is made with cannot be. */
export function createWidgetCard(widget: 'scorecard' | 'atRisk') {
  return function WidgetCard({ Content }: RendererProps) {
    const { t } = useLocale();
    return (
      <InfoCard divider title={t(`home.title.${widget}`)}>
        <Content />
      </InfoCard>
    );
  };
}
