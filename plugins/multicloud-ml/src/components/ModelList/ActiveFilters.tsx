import { Button } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { filterChipWords } from './filterWords';
import { MODEL_FILTERS, type ModelFilterName } from './modelFilters';
import type { ModelFilters } from './useModelFilters';
import styles from './ActiveFilters.module.css';

/** What narrows the table now, each with the way to take it away, and all of it at once. */
export function ActiveFilters(props: {
  filters: ModelFilters;
  /** What the backend calls a value: the title of a team or site. */
  titleOf?: (name: ModelFilterName, value: string) => string | undefined;
}) {
  const { filters, titleOf } = props;
  const locale = useLocale();
  const { t } = locale;
  const { text } = filters.values;
  const active = MODEL_FILTERS.flatMap(name =>
    filters.values[name].map(value => ({
      key: `${name} ${value}`,
      words: filterChipWords(name, value, titleOf?.(name, value), locale),
      remove: () =>
        filters.set({
          [name]: filters.values[name].filter(other => other !== value),
        }),
    })),
  );
  const chips = text
    ? [
        ...active,
        {
          key: 'text',
          words: t('fleet.filters.values.text', { text }),
          remove: () => filters.set({ text: '' }),
        },
      ]
    : active;
  if (chips.length === 0) return null;
  return (
    <div
      className={styles.filters}
      role="group"
      aria-label={t('fleet.filters.inForce')}
    >
      {chips.map(({ key, words, remove }) => (
        <Button
          key={key}
          size="small"
          variant="secondary"
          iconEnd={<RiCloseLine />}
          aria-label={t('fleet.filters.remove', { filter: words })}
          onPress={remove}
        >
          {words}
        </Button>
      ))}
      {chips.length > 1 && (
        <Button size="small" variant="tertiary" onPress={filters.clear}>
          {t('fleet.filters.clear')}
        </Button>
      )}
    </div>
  );
}
