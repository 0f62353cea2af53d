import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useLocale } from '../../format';

/** The group that a team is part of, so that two teams of one name can be told apart. */
export function ParentTeam({ groupRef }: { groupRef: string }) {
  const { t } = useLocale();
  return (
    <small>
      {t('fleet.teams.under', {
        parent: <EntityRefLink key={groupRef} entityRef={groupRef} />,
      })}
    </small>
  );
}
