import { Button } from '@backstage/ui';
import {
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiCloseLine } from '@remixicon/react';
import { RECOVERY_WORDS, RESIDENCY_WORDS } from '../../format';
import type { ModelFilters } from './useModelFilters';
import styles from './ActiveFilters.module.css';

const NAMES = ['tier', 'recovery', 'grade', 'residency'] as const;
type Name = (typeof NAMES)[number];

/** What narrows the table now, each with the way to take it away. */
export function ActiveFilters({ filters }: { filters: ModelFilters }) {
  const active = NAMES.flatMap(name =>
    filters.values[name].map(value => ({ name, value })),
  );
  if (active.length === 0) return null;
  return (
    <div className={styles.filters} role="group" aria-label="Filters in force">
      {active.map(({ name, value }) => (
        <Button
          key={`${name} ${value}`}
          size="small"
          variant="secondary"
          iconEnd={<RiCloseLine />}
          aria-label={`Remove filter ${wordsOf(name, value)}`}
          onPress={() =>
            filters.set({
              [name]: filters.values[name].filter(other => other !== value),
            })
          }
        >
          {wordsOf(name, value)}
        </Button>
      ))}
    </div>
  );
}

function wordsOf(name: Name, value: string): string {
  switch (name) {
    case 'recovery': {
      const status = RECOVERY_STATUSES.find(known => known === value);
      return status ? RECOVERY_WORDS[status] : value;
    }
    case 'residency': {
      const status = RESIDENCY_STATUSES.find(known => known === value);
      return `Residency: ${(status
        ? RESIDENCY_WORDS[status]
        : value
      ).toLowerCase()}`;
    }
    case 'grade':
      return value === 'withheld' ? 'Grade withheld' : `Grade ${value}`;
    default:
      return value;
  }
}
