import { useEffect, useRef, useState } from 'react';
import { Select, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { TIERS } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import type { ModelFilters } from '../ModelList';
import { ChosenTeam } from './ChosenTeam';
import { TeamPicker } from './TeamPicker';
import type { MapSettings } from './useMapSettings';
import styles from './MapToolbar.module.css';

const SIZES = ['models', 'spend'] as const;

/** What narrows the map, and what its dots are sized by. */
export function MapToolbar(props: {
  filters: ModelFilters;
  settings: MapSettings;
  costHidden: boolean;
}) {
  const { filters, settings, costHidden } = props;
  const { t } = useLocale();
  const { tier, team } = filters.values;
  const { measure, currencies } = settings;
  const hasSpend = currencies.length > 0;
  const [picked, setPicked] = useState<string>();
  const chips = useRef<HTMLDivElement>(null);
  const hasPicked = picked !== undefined && team.at(-1) === picked;
  useEffect(() => {
    if (hasPicked) {
      chips.current?.querySelector<HTMLElement>('button:last-child')?.focus();
    }
  }, [hasPicked, picked]);
  return (
    <div className={styles.bar}>
      <div className={styles.choices}>
        <ToggleButtonGroup
          aria-label={t('map.filters.size')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[measure.by]}
          onSelectionChange={keys =>
            settings.set({ size: SIZES.find(size => keys.has(size)) })
          }
        >
          {SIZES.map(size => (
            <ToggleButton
              key={size}
              id={size}
              isDisabled={size === 'spend' && !hasSpend}
            >
              {t(`map.filters.by.${size}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {measure.by === 'spend' && currencies.length > 1 && (
          <Select
            aria-label={t('map.filters.currency')}
            size="small"
            className={styles.currency}
            options={currencies.map(id => ({ id, label: id }))}
            selectedKey={measure.currency}
            onSelectionChange={key => settings.set({ currency: String(key) })}
          />
        )}
        <ToggleButtonGroup
          aria-label={t('map.filters.tier')}
          selectionMode="multiple"
          selectedKeys={tier}
          onSelectionChange={keys =>
            filters.set({ tier: TIERS.filter(one => keys.has(one)) })
          }
        >
          {TIERS.map(one => (
            <ToggleButton key={one} id={one}>
              {one}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <div className={styles.team}>
          {/* Another one for each choice, which begins empty and closed; the focus goes to what was chosen. */}
          <TeamPicker
            key={team.join(' ')}
            chosen={team}
            onChoose={groupRef => {
              setPicked(groupRef);
              filters.set({ team: [...team, groupRef] });
            }}
          />
        </div>
      </div>
      {team.length > 0 && (
        <div
          ref={chips}
          className={styles.choices}
          role="group"
          aria-label={t('map.filters.chosen')}
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
      {!hasSpend && (
        <p className={styles.note}>
          {t(costHidden ? 'map.spend.noneHidden' : 'map.spend.none')}
        </p>
      )}
      {hasSpend && currencies.length > 1 && measure.by === 'spend' && (
        <p className={styles.note}>{t('map.spend.oneCurrency')}</p>
      )}
    </div>
  );
}
