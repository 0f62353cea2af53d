import {
  TIERS,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';

/** How the models of a team make its score. */
export function TeamsSection({ standard }: { standard: Standard }) {
  const { t, format } = useLocale();
  return (
    <p>
      {t('standards.teams.text')}{' '}
      {TIERS.map(tier =>
        t('standards.teams.weight', {
          tier,
          weight: format.points(standard.tierWeights[tier]),
        }),
      ).join(t('format.listSeparator'))}
      .
    </p>
  );
}
