import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { ExemptionState } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { ChosenTeam } from '../FleetMap/ChosenTeam';
import { TeamPicker } from '../FleetMap/TeamPicker';
import type { ExemptionFilters } from './useExemptionFilters';
import { EARLIER_STATES } from './exemptionGroups';
import styles from './ExemptionsPage.module.css';

const CHOICES = ['all', 'requested', 'approved', 'earlier'] as const;
type Choice = (typeof CHOICES)[number];

const STATES: Record<Choice, readonly ExemptionState[]> = {
  all: [],
  requested: ['requested'],
  approved: ['approved'],
  earlier: EARLIER_STATES,
};

/** What narrows the list of exemptions: how they stand, and whose they are. */
export function ExemptionsToolbar({ filters }: { filters: ExemptionFilters }) {
  const { t } = useLocale();
  const { state, team } = filters.values;
  const chosen = CHOICES.find(
    choice =>
      STATES[choice].length === state.length &&
      STATES[choice].every(one => state.includes(one)),
  );

  return (
    <div className={styles.toolbar}>
      <ToggleButtonGroup
        aria-label={t('exemptions.page.state')}
        selectionMode="single"
        // An address may name states that are no choice here.
        selectedKeys={chosen ? [chosen] : []}
        onSelectionChange={keys => {
          const choice = CHOICES.find(one => keys.has(one));
          filters.set({ state: [...STATES[choice ?? 'all']] });
        }}
      >
        {CHOICES.map(choice => (
          <ToggleButton key={choice} id={choice}>
            {t(`exemptions.page.states.${choice}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className={styles.team}>
        <TeamPicker
          chosen={team}
          onChoose={groupRef => filters.set({ team: [...team, groupRef] })}
        />
      </div>
      {team.length > 0 && (
        <div
          className={styles.chosen}
          role="group"
          aria-label={t('exemptions.page.teams')}
        >
          {team.map(groupRef => (
            <ChosenTeam
              key={groupRef}
              groupRef={groupRef}
              onRemove={() =>
                filters.set({ team: team.filter(one => one !== groupRef) })
              }
            />
          ))}
        </div>
      )}
    </div>
  );
}
