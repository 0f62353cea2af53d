import { mapping } from '../../files/values';
import type { Evidence } from '../Evidence';
import { providerOfUri } from './providerOfUri';

/**
 * Metadata of Iceberg tables. Every version of a table states the same location; one on somebody's own disk is no table
 * of the model.
 *
 * Source: Iceberg table specification, "Table Metadata Fields".
 */
export const iceberg: Evidence = {
  id: 'iceberg',
  reads: path => /(?:^|\/)metadata\/[^/]+\.metadata\.json$/.test(path),
  find(file) {
    const content = mapping(file.documents()[0]);
    const { location } = content;
    if (
      typeof content['format-version'] !== 'number' ||
      typeof location !== 'string' ||
      !/^(?!file:)[a-z][a-z0-9+.-]*:\/\//i.test(location)
    ) {
      return [];
    }
    const provider = providerOfUri(location);
    return [
      {
        about: 'table',
        table: {
          format: 'iceberg',
          uri: location,
          ...(provider !== undefined && { provider }),
        },
      },
    ];
  },
};
