import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { JoinConflict } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import styles from './Sightings.module.css';

/** Evidence that would make this and another model one, where something stronger keeps them apart. */
export function ConflictList({ conflicts }: { conflicts: JoinConflict[] }) {
  const { t } = useLocale();
  if (conflicts.length === 0) return null;
  return (
    <ul className={styles.conflicts} aria-label={t('sightings.conflict.label')}>
      {conflicts.map(conflict => {
        const { source, externalId, kind, by, other } = conflict;
        return (
          <li key={`${source} ${externalId} ${kind} ${other?.externalId}`}>
            {t(`sightings.conflict.shared.${kind}`, {
              source,
              other: other?.source ?? t('sightings.conflict.anotherSource'),
              evidence: <span className={styles.evidence}>{by}</span>,
              owner: other
                ? t('sightings.conflict.belongsTo', {
                    name: other.name,
                    model: <EntityRefLink entityRef={other.entityRef} />,
                  })
                : t('sightings.conflict.belongsToHidden'),
            })}
          </li>
        );
      })}
    </ul>
  );
}
