import { parseJson } from '../../files/RepositoryFile';
import { isMapping, mapping } from '../../files/values';
import type { Evidence } from '../Evidence';

/**
 * Logs of Delta tables: one action a line, the first ones of a table state its protocol and metadata. A log does not say
 * where its table lies, so only the format is known.
 *
 * Source: Delta transaction log protocol, "Actions".
 */
export const delta: Evidence = {
  id: 'delta',
  reads: path => /(?:^|\/)_delta_log\/\d{20}\.json$/.test(path),
  find({ text }) {
    const actions = text
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => mapping(parseJson(line)));
    return actions.some(({ metaData }) => isMapping(metaData))
      ? [{ about: 'table', table: { format: 'delta' } }]
      : [];
  },
};
