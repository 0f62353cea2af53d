import type { ClusterOptions } from '../cluster/ClusterOptions';
import { neuronOf } from '../services/acceleratorOf';
import { kubernetesServiceOf } from './kubernetesServiceOf';
import type { Node } from './nodeSchema';
import { parseProviderId, type Place } from './parseProviderId';

/** Where a cluster is, and what it is. */
export interface ClusterPlace extends Place {
  service: string;
  /** What the devices of AWS's Neuron plugin are here: `inferentia` or `trainium`. */
  neuron?: string;
}

const REGION = 'topology.kubernetes.io/region';
const INSTANCE_TYPE = 'node.kubernetes.io/instance-type';

/**
 * Where a cluster is, by its nodes, and where they do not tell, by the configuration. What they tell counts, and a
 * configuration that says otherwise is pointed out; when they do not agree with one another, none of them counts.
 *
 * @returns with it, sentences about what does not fit
 */
export function placeOf(
  cluster: ClusterOptions,
  nodes: readonly Node[],
): { place: ClusterPlace; oddities: string[] } {
  const oddities: string[] = [];
  const places = nodes.map(node => {
    const place = parseProviderId(node.spec?.providerID ?? '');
    return {
      ...place,
      region: place.region ?? node.metadata.labels[REGION]?.toLowerCase(),
    };
  });
  const settle = (field: keyof Place) => {
    const seen = new Set(
      places.map(place => place[field]).filter(value => value !== undefined),
    );
    const configured = cluster[field];
    if (seen.size > 1) {
      oddities.push(
        `The nodes of ${cluster.name} are in more than one ${field} (${[...seen]
          .sort()
          .slice(0, 5)
          .join(', ')}), so ${
          configured === undefined
            ? 'it stays unknown'
            : 'the configured one counts'
        }. List the namespaces of each in a cluster entry of its own, with its ${field}.`,
      );
      return configured;
    }
    const [observed] = seen;
    if (
      observed !== undefined &&
      configured !== undefined &&
      observed.toLowerCase() !== configured.toLowerCase()
    ) {
      oddities.push(
        `The configuration says that the ${field} of ${cluster.name} is "${configured}", its nodes say "${observed}", which counts. Correct or remove the option.`,
      );
    }
    return observed ?? configured;
  };
  return {
    place: {
      provider: settle('provider'),
      region: settle('region'),
      account: settle('account'),
      service: kubernetesServiceOf(cluster.url, nodes),
      neuron: neuronOfNodes(nodes),
    },
    oddities,
  };
}

function neuronOfNodes(nodes: readonly Node[]): string | undefined {
  const kinds = new Set(
    nodes
      .filter(({ status }) =>
        Object.keys(status?.allocatable ?? {}).some(name =>
          name.startsWith('aws.amazon.com/neuron'),
        ),
      )
      .map(({ metadata }) => neuronOf(metadata.labels[INSTANCE_TYPE] ?? '')),
  );
  return kinds.size === 1 ? [...kinds][0] : undefined;
}
