import {
  type JsonClient,
  ReadError,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { listPages } from '../cluster/listPages';
import {
  type ServingRuntime,
  servingRuntimeSchema,
  type ServingRuntimes,
} from './ServingRuntime';

const API = '/apis/serving.kserve.io/v1alpha1';

/**
 * Reads the runtimes that services may name. Those that may not be read, or that the cluster does not know, are passed
 * over: a model is known without its runtime.
 *
 * @param namespaces - left out, all of them
 * @returns with them what could not be read, by its plural name
 * @throws ReadError for any other reason
 */
export async function readServingRuntimes(
  client: JsonClient,
  options: { namespaces?: string[]; pageSize: number; signal: AbortSignal },
): Promise<ServingRuntimes & { denied: string[] }> {
  const { namespaces, ...list } = options;
  const paths = [
    { what: 'clusterservingruntimes', path: `${API}/clusterservingruntimes` },
    ...(namespaces?.map(namespace => ({
      what: 'servingruntimes',
      path: `${API}/namespaces/${encodeURIComponent(
        namespace,
      )}/servingruntimes`,
    })) ?? [{ what: 'servingruntimes', path: `${API}/servingruntimes` }]),
  ];
  const all: ServingRuntime[] = [];
  const denied = new Set<string>();
  let complete = true;
  for (const { what, path } of paths) {
    try {
      for await (const items of listPages(client, {
        ...list,
        what: `list ${what}`,
        path,
      })) {
        for (const item of items) {
          const { success, data } = servingRuntimeSchema.safeParse(item);
          complete &&= success;
          all.push(...(data ? [data] : []));
        }
      }
    } catch (error) {
      if (!isMissing(error)) {
        throw error;
      }
      complete = false;
      if (error.kind === 'denied') {
        denied.add(what);
      }
    }
  }
  return { all, complete, denied: [...denied] };
}

function isMissing(error: unknown): error is ReadError {
  return (
    error instanceof ReadError &&
    (error.kind === 'denied' || error.status === 404)
  );
}
