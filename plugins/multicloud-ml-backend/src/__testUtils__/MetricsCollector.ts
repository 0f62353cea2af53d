import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import type {
  MetricsServiceObservable,
  MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';

/** One measurement of an instrument. */
export interface Measured {
  name: string;
  value: number;
  attributes?: object;
}

/** Keeps what is measured the way a collector would see it. */
export class MetricsCollector {
  /** What counters and histograms were given, in order. */
  readonly recorded: Measured[] = [];
  private readonly callbacks = new Map<
    string,
    MetricsServiceObservableCallback
  >();

  private readonly add = (name: string) => ({
    add: (value: number, attributes?: object) =>
      void this.recorded.push({ name, value, attributes }),
  });

  readonly service = metricsServiceMock.mock({
    createObservableGauge: (name): MetricsServiceObservable => ({
      addCallback: callback => void this.callbacks.set(name, callback),
      removeCallback: () => undefined,
    }),
    createHistogram: name => ({
      record: (value, attributes) =>
        void this.recorded.push({ name, value, attributes }),
    }),
    createCounter: this.add,
    createUpDownCounter: this.add,
  });

  /** Reads every gauge, as a collector does on its schedule. */
  async gauges(): Promise<Measured[]> {
    const seen: Measured[] = [];
    for (const [name, callback] of this.callbacks) {
      await callback({
        observe: (value, attributes) =>
          void seen.push({ name, value, ...(attributes && { attributes }) }),
      });
    }
    return seen;
  }

  /** The sum of what a counter was given. */
  sum(name: string): number {
    return this.recorded
      .filter(one => one.name === name)
      .reduce((total, { value }) => total + value, 0);
  }
}
