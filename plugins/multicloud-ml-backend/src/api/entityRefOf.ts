import { stringifyEntityRef } from '@backstage/catalog-model';

/** The entity ref that `:kind/:namespace/:name` of a path stands for, in the catalog's own spelling. */
export function entityRefOf(params: Record<string, string>): string {
  return stringifyEntityRef({
    kind: params.kind,
    namespace: params.namespace,
    name: params.name,
  });
}
