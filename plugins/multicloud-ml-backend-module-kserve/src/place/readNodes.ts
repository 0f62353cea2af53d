import {
  type JsonClient,
  ReadError,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { listPages } from '../cluster/listPages';
import { type Node, nodeSchema } from './nodeSchema';

/**
 * Reads what the nodes of a cluster tell of its place. A right to read them is often not given; any other failure is one
 * of the cluster, so that its place does not change from poll to poll.
 *
 * @returns undefined when they may not be read
 * @throws ReadError for any other reason
 */
export async function readNodes(
  client: JsonClient,
  options: { pageSize: number; signal: AbortSignal },
): Promise<Node[] | undefined> {
  const nodes: Node[] = [];
  try {
    for await (const items of listPages(client, {
      ...options,
      what: 'list nodes',
      path: '/api/v1/nodes',
    })) {
      for (const item of items) {
        const { data } = nodeSchema.safeParse(item);
        nodes.push(...(data ? [data] : []));
      }
    }
    return nodes;
  } catch (error) {
    if (
      error instanceof ReadError &&
      (error.kind === 'denied' || error.status === 404)
    ) {
      return undefined;
    }
    throw error;
  }
}
