import { Suspense, lazy } from 'react';

const ModelSearchFilters = lazy(() =>
  import('./ModelSearchFilters').then(module => ({
    default: module.ModelSearchFilters,
  })),
);

/** The filters, loaded with the search page and not with the app: their blueprint takes no loader. */
export function LazyModelSearchFilters(props: { className: string }) {
  return (
    <Suspense fallback={null}>
      <ModelSearchFilters {...props} />
    </Suspense>
  );
}
