import type { AssessmentMetrics } from './createAssessmentMetrics';

/** Measures a run that assesses so many models; `work` says after each set how many it was. */
export async function measureAssessing(
  due: number,
  metrics: AssessmentMetrics | undefined,
  work: (onAssessed: (models: number) => void) => Promise<void>,
): Promise<void> {
  const begin = performance.now();
  let left = due;
  let outcome: 'succeeded' | 'failed' = 'failed';
  metrics?.found(due);
  try {
    await work(models => {
      left -= models;
      metrics?.assessed(models);
    });
    outcome = 'succeeded';
  } finally {
    const seconds = (performance.now() - begin) / 1000;
    metrics?.ended({ left, seconds, outcome });
  }
}
