import { useCallback, useEffect, useMemo, useState } from 'react';
import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  DEFAULT_COLUMNS,
  MODEL_COLUMNS,
  type ModelColumnId,
} from '../ModelList';

const KEY = 'model-columns';

/** The columns of the table of models, kept where the app keeps what a person chose. */
export function useModelColumns(): {
  columns: readonly ModelColumnId[];
  choose: (columns: readonly ModelColumnId[]) => void;
} {
  const storageApi = useApi(storageApiRef);
  const bucket = useMemo(
    () => storageApi.forBucket('multicloud-ml'),
    [storageApi],
  );
  const [stored, setStored] = useState<unknown>(
    () => bucket.snapshot(KEY).value,
  );
  useEffect(() => {
    const subscription = bucket
      .observe$(KEY)
      .subscribe(({ value }) => setStored(value));
    return () => subscription.unsubscribe();
  }, [bucket]);

  const columns = useMemo(() => readColumns(stored), [stored]);
  const choose = useCallback(
    (next: readonly ModelColumnId[]) => {
      const chosen = MODEL_COLUMNS.filter(id => next.includes(id));
      if (chosen.join() === DEFAULT_COLUMNS.join()) bucket.remove(KEY);
      else bucket.set(KEY, chosen);
    },
    [bucket],
  );
  return { columns, choose };
}

/** What another version stored may name columns that are no more. */
function readColumns(stored: unknown): readonly ModelColumnId[] {
  if (!Array.isArray(stored)) return DEFAULT_COLUMNS;
  return MODEL_COLUMNS.filter(id => id === 'title' || stored.includes(id));
}
