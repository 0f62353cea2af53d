import type { JsonObject } from '@backstage/types';

/** A component as an author writes it; an ML model unless `spec` says otherwise. */
export function componentOf(
  name: string,
  metadata: object = {},
  spec: object = {},
): JsonObject {
  return JSON.parse(
    JSON.stringify({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name, ...metadata },
      spec: {
        type: 'ml-model',
        lifecycle: 'production',
        owner: 'risk-ml',
        ...spec,
      },
    }),
  );
}

/** The same as a source registers it. */
export function registeredOf(name: string, spec: object = {}): JsonObject {
  const location = 'multicloud-ml:file/demo';
  return componentOf(
    name,
    {
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
      },
    },
    spec,
  );
}
