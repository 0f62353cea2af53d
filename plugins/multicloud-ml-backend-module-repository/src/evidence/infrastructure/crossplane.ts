import { mapping } from '../../files/values';
import type { Evidence } from '../Evidence';

/** Crossplane: compositions, definitions and packages of its own API groups. */
export const crossplane: Evidence = {
  id: 'crossplane',
  sniffs: true,
  reads: path => /\.ya?ml$/.test(path),
  find: file =>
    file.text.includes('crossplane.io/') &&
    file
      .documents()
      .some(document =>
        /^(?:apiextensions|pkg)\.crossplane\.io\//.test(
          String(mapping(document).apiVersion),
        ),
      )
      ? [{ about: 'infrastructure', tool: 'crossplane' }]
      : [],
};
