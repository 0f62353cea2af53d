import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { keptFor } from '../sources/keptFor';

/** How long one reading of the database serves all gauges, however often they are collected. */
const KEPT_FOR_MS = 30_000;

/** A gauge whose values follow from figures that are read together. */
export interface FigureGauge<F> {
  name: string;
  description: string;
  /** As UCUM has it: `s`, `{model}`. */
  unit: string;
  /** What is known; what is unknown is left out. */
  valuesOf: (
    figures: F,
  ) => Array<{ value: number; attributes?: Record<string, string> }>;
}

/** Registers gauges over figures that are read once for all of them. While they cannot be read, nothing is told. */
export function observeFigures<F>(
  metrics: MetricsService,
  gauges: ReadonlyArray<FigureGauge<F>>,
  options: {
    load: () => Promise<F>;
    clock: () => Date;
    logger: LoggerService;
  },
): void {
  const load = keptFor(KEPT_FOR_MS, options.clock, options.load);
  for (const { name, valuesOf, ...about } of gauges) {
    metrics.createObservableGauge(name, about).addCallback(async result => {
      try {
        for (const { value, attributes } of valuesOf(await load())) {
          result.observe(value, attributes);
        }
      } catch (error) {
        options.logger.warn(`The metric ${name} could not be read: ${error}`);
      }
    });
  }
}
