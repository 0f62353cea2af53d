import { Button } from '@backstage/ui';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { RiCloseLine } from '@remixicon/react';
import { useLocale } from '../../format';

/** A team that narrows the map, with the way to take it away. */
export function ChosenTeam(props: { groupRef: string; onRemove: () => void }) {
  const { groupRef, onRemove } = props;
  const { t } = useLocale();
  const { primaryTitle } = useEntityPresentation(groupRef);
  return (
    <Button
      size="small"
      variant="secondary"
      iconEnd={<RiCloseLine />}
      aria-label={t('map.filters.remove', { team: primaryTitle })}
      onPress={onRemove}
    >
      {primaryTitle}
    </Button>
  );
}
