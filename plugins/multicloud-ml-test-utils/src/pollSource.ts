import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type {
  ModelSource,
  SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';

/** What one poll came to. */
export interface Polled {
  /** By scope; complete ones only. */
  models: Record<string, ReportedModel[]>;
  problems: SourceProblem[];
  /** By scope: why it failed. */
  failures: Record<string, string>;
}

/** Reads a source once. Models of a scope that did not end well are left out. */
export async function pollSource(
  source: ModelSource,
  signal = new AbortController().signal,
): Promise<Polled> {
  const reported = new Map<string, ReportedModel[]>();
  const polled: Polled = { models: {}, problems: [], failures: {} };
  for await (const event of source.poll({ signal })) {
    switch (event.kind) {
      case 'models':
        reported.set(event.scope, [
          ...(reported.get(event.scope) ?? []),
          ...event.models,
        ]);
        break;
      case 'problems':
        polled.problems.push(...event.problems);
        break;
      case 'scope-complete':
        polled.models[event.scope] = (reported.get(event.scope) ?? []).sort(
          (a, b) => (a.externalId < b.externalId ? -1 : 1),
        );
        break;
      default:
        polled.failures[event.scope] = event.message;
    }
  }
  return polled;
}
