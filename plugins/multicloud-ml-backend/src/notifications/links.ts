import { parseEntityRef } from '@backstage/catalog-model';

/** Where the pages show a model's tab. */
export function linkToModel(entityRef: string): string {
  return `${pageOf(entityRef)}/ml-model`;
}

/** Where the pages show how an owner stands: the scorecard of a group, and the page of anybody else. */
export function linkToOwner(ownerRef: string): string {
  return parseEntityRef(ownerRef).kind.toLocaleLowerCase('en-US') === 'group'
    ? `${pageOf(ownerRef)}/ml-scorecard`
    : pageOf(ownerRef);
}

function pageOf(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${[namespace, kind, name]
    .map(encodeURIComponent)
    .join('/')}`;
}
