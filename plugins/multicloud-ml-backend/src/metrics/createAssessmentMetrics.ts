import type { MetricsService } from '@backstage/backend-plugin-api/alpha';

/** Takes what is measured while models are assessed. */
export interface AssessmentMetrics {
  /** So many models were found due, and wait. */
  found(models: number): void;
  /** So many of them were assessed and written. */
  assessed(models: number): void;
  /** The run is over; those left wait no longer, until they are found again. */
  ended(run: {
    left: number;
    seconds: number;
    outcome: 'succeeded' | 'failed';
  }): void;
}

/** Registers the metrics of assessing. Each process counts what it does itself. */
export function createAssessmentMetrics(
  metrics: MetricsService,
): AssessmentMetrics {
  const queue = metrics.createUpDownCounter('multicloud_ml.assessment.queue', {
    description: 'Models that were found due and are not assessed yet',
    unit: '{model}',
  });
  const models = metrics.createCounter('multicloud_ml.assessment.models', {
    description: 'Models that were assessed',
    unit: '{model}',
  });
  const duration = metrics.createHistogram(
    'multicloud_ml.assessment.duration',
    {
      description: 'How long it took to assess all models that were due',
      unit: 's',
    },
  );
  return {
    found: count => queue.add(count),
    assessed: count => {
      queue.add(-count);
      models.add(count);
    },
    ended: ({ left, seconds, outcome }) => {
      queue.add(-left);
      duration.record(seconds, { outcome });
    },
  };
}
