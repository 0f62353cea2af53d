import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { ScmIntegrations } from '@backstage/integration';
import type { TableFact } from '../evidence/Evidence';
import { declaredTables } from './declaredTables';
import { locateEntity } from './locateEntity';

/** A model of the catalog that says where its code is. */
export interface LocatedModel {
  entityRef: string;
  name: string;
  directory: string;
  declaredTables?: TableFact[];
}

/** A repository with the models in it, by the address of the tree that is to be read. */
export interface Repository {
  /** `github.com/acme/fraud` */
  name: string;
  /** One tree, unless entities name several branches. */
  trees: Map<string, LocatedModel[]>;
}

/** Puts entities of one repository together; those that name no repository are left out. */
export async function groupModels(
  pages: AsyncIterable<Entity[]>,
  integrations: ScmIntegrations,
): Promise<Repository[]> {
  const repositories = new Map<string, Repository>();
  for await (const page of pages) {
    for (const entity of page) {
      const location = locateEntity(entity, integrations);
      if (location) {
        const { repository: name, treeUrl, directory } = location;
        const repository = repositories.get(name) ?? { name, trees: new Map() };
        const models = repository.trees.get(treeUrl) ?? [];
        models.push({
          entityRef: stringifyEntityRef(entity),
          name: entity.metadata.name,
          directory,
          declaredTables: declaredTables(entity),
        });
        repository.trees.set(treeUrl, models);
        repositories.set(name, repository);
      }
    }
  }
  return [...repositories.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
