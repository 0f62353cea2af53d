import { withoutComments } from '../../files/withoutComments';
import type { Evidence } from '../Evidence';

/** Blocks that make a file build something, or say with what. */
const BLOCK =
  /^[ \t]*(?:provider|resource|module)[ \t]+"[^"\n]{1,200}"|\brequired_providers[ \t]*\{/m;

/** Terraform and OpenTofu, which share a language; only the latter's files can be named `.tofu`. */
export const terraform: Evidence = {
  id: 'terraform',
  reads: path => /\.(?:tf|tofu)$/.test(path),
  find: ({ path, text }) =>
    BLOCK.test(withoutComments(text, ['#', '//']))
      ? [
          {
            about: 'infrastructure',
            tool: path.endsWith('.tofu') ? 'opentofu' : 'terraform',
          },
        ]
      : [],
};
