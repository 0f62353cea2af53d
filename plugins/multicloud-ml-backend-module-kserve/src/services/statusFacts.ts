import type { InferenceService } from './inferenceServiceSchema';

/** KServe scales a service with this annotation down to nothing, and keeps it. */
const STOP = 'serving.kserve.io/stop';

/** What KServe runs when nothing is stated. Source: `minReplicas` in KServe's API reference. */
const USUAL_REPLICAS = 1;

/**
 * How much of the service is asked for, runs, and works. A service that was stopped on purpose is not ready, and not
 * unhealthy either.
 */
export function statusFacts(service: InferenceService) {
  const { metadata, spec, status } = service;
  if (metadata.annotations[STOP]?.toLowerCase() === 'true') {
    return { replicas: 0, runningReplicas: 0, traffic: 0 };
  }
  const ready = status?.conditions?.find(
    ({ type }) => type === 'Ready',
  )?.status;
  const { totalCopies, failedCopies } = status?.modelStatus?.copies ?? {};
  return {
    replicas: spec.predictor.minReplicas ?? USUAL_REPLICAS,
    ...(typeof totalCopies === 'number' && {
      runningReplicas: Math.max(0, totalCopies - (failedCopies ?? 0)),
    }),
    ...((ready === 'True' || ready === 'False') && {
      healthy: ready === 'True',
    }),
    ...trafficOf(service),
  };
}

/**
 * The share of the service's traffic that reaches what `spec.predictor` describes: all but that of the canaries, or,
 * by the older way, that of the newest revision.
 */
function trafficOf({ spec, status }: InferenceService): { traffic?: number } {
  const { canary } = spec;
  if (canary?.length) {
    const percent = canary.reduce((sum, one) => sum + one.trafficPercent, 0);
    return { traffic: share(100 - percent) };
  }
  const observed = status?.components?.predictor?.traffic?.filter(
    ({ latestRevision }) => latestRevision,
  );
  if (observed?.length) {
    return {
      traffic: share(
        observed.reduce((sum, { percent }) => sum + (percent ?? 0), 0),
      ),
    };
  }
  const { canaryTrafficPercent: asked } = spec.predictor;
  return typeof asked === 'number' ? { traffic: share(asked) } : {};
}

function share(percent: number): number {
  return Math.min(100, Math.max(0, percent)) / 100;
}
