import type { Predictor } from '../services/Predictor';
import type { ServingRuntime } from './ServingRuntime';

/**
 * The runtime that serves: the one that is named, in the service's namespace or in the cluster; else the one that KServe
 * selects by itself, by format, version and protocol, those of the namespace first and then by priority.
 *
 * Source: "Model Serving Runtimes" in KServe's documentation, and `autoSelect` and `priority` in its API reference.
 */
export function selectRuntime(
  runtimes: readonly ServingRuntime[],
  namespace: string,
  predictor: Pick<Predictor, 'format' | 'protocol'>,
  named: string | undefined,
): ServingRuntime | undefined {
  const within = runtimes.filter(
    ({ metadata }) => !metadata.namespace || metadata.namespace === namespace,
  );
  const candidates =
    named === undefined
      ? within
          .map(runtime => ({ runtime, priority: suits(runtime, predictor) }))
          .filter(({ priority }) => priority !== undefined)
      : within
          .filter(({ metadata }) => metadata.name === named)
          .map(runtime => ({ runtime, priority: 0 }));
  return candidates.sort(
    (a, b) =>
      Number(Boolean(b.runtime.metadata.namespace)) -
        Number(Boolean(a.runtime.metadata.namespace)) ||
      (b.priority ?? 0) - (a.priority ?? 0) ||
      (a.runtime.metadata.name < b.runtime.metadata.name ? -1 : 1),
  )[0]?.runtime;
}

/** The priority with which a runtime offers itself, if it does. */
function suits(
  { spec }: ServingRuntime,
  { format, protocol }: Pick<Predictor, 'format' | 'protocol'>,
): number | undefined {
  if (!format || spec.disabled || spec.multiModel) {
    return undefined;
  }
  if (spec.protocolVersions && !spec.protocolVersions.includes(protocol)) {
    return undefined;
  }
  const offers = (spec.supportedModelFormats ?? []).filter(
    offer =>
      offer.autoSelect &&
      offer.name.toLowerCase() === format.name &&
      (format.version === undefined || offer.version === format.version),
  );
  return offers.length === 0
    ? undefined
    : Math.max(...offers.map(({ priority }) => priority ?? 0));
}
