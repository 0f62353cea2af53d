import { mapping, type Mapping } from '../../files/values';
import type { Evidence } from '../Evidence';

/** A tool that is known by the file in which it keeps its project. */
function projectFile(
  tool: string,
  place: RegExp,
  isProject: (content: Mapping) => boolean,
): Evidence {
  return {
    id: tool,
    reads: path => place.test(path),
    find: file =>
      isProject(mapping(file.documents()[0]))
        ? [{ about: 'infrastructure', tool }]
        : [],
  };
}

export const helm = projectFile(
  'helm',
  /(?:^|\/)Chart\.yaml$/,
  ({ apiVersion, name }) => apiVersion !== undefined && name !== undefined,
);

export const pulumi = projectFile(
  'pulumi',
  /(?:^|\/)Pulumi\.ya?ml$/,
  ({ name, runtime }) => name !== undefined && runtime !== undefined,
);

export const cdk = projectFile(
  'cdk',
  /(?:^|\/)cdk\.json$/,
  ({ app }) => typeof app === 'string',
);
