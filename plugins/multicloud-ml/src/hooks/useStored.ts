import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';

/**
 * What a person chose, kept where the app keeps such things: the browser, or the backend of user settings. What they choose
 * holds on the page from then on: that backend may tell late, and after the choice, what there was before it.
 */
export function useStored(
  key: string,
): [value: unknown, store: (value: string | string[] | undefined) => void] {
  const storageApi = useApi(storageApiRef);
  const bucket = useMemo(
    () => storageApi.forBucket('multicloud-ml'),
    [storageApi],
  );
  const [stored, setStored] = useState<unknown>(
    () => bucket.snapshot(key).value,
  );
  const hasChosen = useRef(false);
  useEffect(() => {
    const subscription = bucket.observe$(key).subscribe(({ value }) => {
      if (!hasChosen.current) setStored(value);
    });
    return () => subscription.unsubscribe();
  }, [bucket, key]);

  const store = useCallback(
    (value: string | string[] | undefined) => {
      hasChosen.current = true;
      setStored(value);
      if (value === undefined) bucket.remove(key);
      else bucket.set(key, value);
    },
    [bucket, key],
  );
  return [stored, store];
}
