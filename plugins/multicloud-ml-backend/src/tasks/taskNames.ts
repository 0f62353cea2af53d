/** Keeps everything in step with the catalog. */
export const RECONCILE_TASK = 'reconcile-with-catalog';
