import { withoutComments } from '../../files/withoutComments';
import type { Evidence } from '../Evidence';

const DECLARATION =
  /^[ \t]*(?:(?:resource|module)[ \t]+\w+[ \t]+'|targetScope[ \t]*=)/m;

/** Bicep, Azure's own. */
export const bicep: Evidence = {
  id: 'bicep',
  reads: path => path.endsWith('.bicep'),
  find: ({ text }) =>
    DECLARATION.test(withoutComments(text, ['//']))
      ? [{ about: 'infrastructure', tool: 'bicep' }]
      : [],
};
