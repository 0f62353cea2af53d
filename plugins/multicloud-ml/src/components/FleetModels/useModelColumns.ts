import { useCallback, useMemo } from 'react';
import { useStored } from '../../hooks';
import { FLEET_COLUMNS, MODEL_COLUMNS, type ModelColumnId } from '../ModelList';

/** The columns of the table of models, as a person chose them. */
export function useModelColumns(): {
  columns: readonly ModelColumnId[];
  choose: (columns: readonly ModelColumnId[]) => void;
} {
  const [stored, store] = useStored('model-columns');
  const columns = useMemo(() => readColumns(stored), [stored]);
  const choose = useCallback(
    (next: readonly ModelColumnId[]) => {
      const chosen = MODEL_COLUMNS.filter(id => next.includes(id));
      const isDefault = chosen.join() === FLEET_COLUMNS.join();
      store(isDefault ? undefined : chosen);
    },
    [store],
  );
  return { columns, choose };
}

/** What another version stored may name columns that are no more. */
function readColumns(stored: unknown): readonly ModelColumnId[] {
  if (!Array.isArray(stored)) return FLEET_COLUMNS;
  return MODEL_COLUMNS.filter(id => id === 'title' || stored.includes(id));
}
