import { availableParallelism } from 'node:os';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { quote } from './scanSql';

/**
 * Opens a DuckDB of its own for one bill, in this process. It reaches no files but these, loads nothing, and takes no
 * more settings: what stands in a bill cannot make it read elsewhere.
 *
 * @param about - `folder`: may be read whole, and takes what does not fit into memory; `files`: may be read too, by
 *   their real paths
 */
export async function openDuckDb(about: {
  folder: string;
  files: string[];
  memoryMegabytes: number;
}): Promise<{ connection: DuckDBConnection; close: () => void }> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${about.memoryMegabytes}MB`,
    temp_directory: about.folder,
    threads: String(availableParallelism()),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  try {
    const connection = await instance.connect();
    await connection.run(`SET TimeZone = 'UTC'`);
    await connection.run(`SET allowed_directories = [${quote(about.folder)}]`);
    await connection.run(
      `SET allowed_paths = [${about.files.map(quote).join(', ')}]`,
    );
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
    return {
      connection,
      close: () => {
        connection.closeSync();
        instance.closeSync();
      },
    };
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}
