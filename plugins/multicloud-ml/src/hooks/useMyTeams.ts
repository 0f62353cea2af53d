import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useResource } from './useResource';

/** A group that the reader belongs to. */
export interface MyTeam {
  entityRef: string;
  title: string;
}

/** The groups in whose name the reader owns things, as far as the catalog shows them. */
export function useMyTeams() {
  const identity = useApi(identityApiRef);
  const catalog = useApi(catalogApiRef);
  return useResource('', async (): Promise<MyTeam[]> => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    const entityRefs = ownershipEntityRefs.filter(
      ref => parseEntityRef(ref).kind.toLocaleLowerCase('en-US') === 'group',
    );
    if (entityRefs.length === 0) return [];
    const { items } = await catalog.getEntitiesByRefs({
      entityRefs,
      fields: ['metadata.name', 'metadata.title'],
    });
    return entityRefs.flatMap((entityRef, index) => {
      const entity = items[index];
      return entity
        ? { entityRef, title: entity.metadata.title ?? entity.metadata.name }
        : [];
    });
  });
}
