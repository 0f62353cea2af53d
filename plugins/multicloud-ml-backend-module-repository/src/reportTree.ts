import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { ScopePage } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { LocatedModel } from './catalog/groupModels';
import { claimsOf } from './facts/claimsOf';
import { factsOf } from './facts/factsOf';
import type { ExaminedTree } from './tree/RepositoryReader';

/** What a repository says of the models in it. */
export function reportTree(
  url: string,
  tree: ExaminedTree,
  models: readonly LocatedModel[],
): Required<ScopePage> {
  const layout = {
    directories: directoriesOf(models),
    single: models.length === 1,
  };
  const page: Required<ScopePage> = {
    models: [],
    problems: [...tree.problems],
  };
  for (const model of models) {
    const { facts, problems } = factsOf(
      claimsOf(model.directory, tree.files, layout),
      model.declaredTables,
    );
    page.models.push(toReport(model, url, facts));
    page.problems.push(
      ...problems.map(message => ({ subject: model.entityRef, message })),
    );
  }
  return page;
}

/** Where the models of a repository live. */
export function directoriesOf(
  models: readonly LocatedModel[],
): ReadonlySet<string> {
  return new Set(models.map(({ directory }) => directory));
}

function toReport(
  { entityRef, name }: LocatedModel,
  url: string,
  facts: ReportedModel['facts'],
): ReportedModel {
  return {
    externalId: entityRef,
    entityRef,
    name,
    rank: 'repository',
    url,
    facts,
    deployments: [],
  };
}
