import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { PollOutcome } from './PollOutcome';
import { keptFor } from './keptFor';

/** Takes what is measured while a source is read. */
export interface SourceMetrics {
  pollEnded(
    source: { id: string; type: string },
    run: { outcome: PollOutcome; seconds: number },
  ): void;
}

/** How long one reading of the database serves all gauges, however often they are collected. */
const KEPT_FOR_MS = 30_000;

/** The gauges of every source instance; `docs/sources/README.md` explains them to who operates this. */
const GAUGES: Array<{
  name: string;
  description: string;
  unit: string;
  /** Nothing where it is unknown. */
  valueOf: (status: SourceStatus) => number | undefined;
}> = [
  {
    name: 'last_success',
    description: 'When the source was last read, seconds since 1970',
    unit: 's',
    valueOf: ({ lastSuccessAt }) =>
      lastSuccessAt === undefined
        ? undefined
        : Date.parse(lastSuccessAt) / 1000,
  },
  {
    name: 'scopes.failing',
    description: 'Scopes whose last reading failed',
    unit: '{scope}',
    valueOf: ({ failures }) => failures.length,
  },
  {
    name: 'models',
    description: 'Models that the source has told of',
    unit: '{model}',
    valueOf: ({ models }) => models,
  },
  {
    name: 'deployments',
    description: 'Deployments that the source has told of',
    unit: '{deployment}',
    valueOf: ({ deployments }) => deployments,
  },
  {
    name: 'stale',
    description:
      'Models that the source no longer reports or that could not be read',
    unit: '{model}',
    valueOf: ({ stale }) => stale,
  },
  {
    name: 'problems',
    description: 'Things that the last complete reading could not understand',
    unit: '{problem}',
    valueOf: ({ scopes }) =>
      scopes.reduce((total, { problemCount }) => total + problemCount, 0),
  },
];

/** Registers the metrics of all sources. */
export function createSourceMetrics(
  metrics: MetricsService,
  options: {
    list: () => Promise<SourceStatus[]>;
    clock: () => Date;
    logger: LoggerService;
  },
): SourceMetrics {
  const list = keptFor(KEPT_FOR_MS, options.clock, options.list);
  for (const { name, valueOf, ...about } of GAUGES) {
    metrics
      .createObservableGauge(`multicloud_ml.source.${name}`, about)
      .addCallback(async result => {
        try {
          for (const status of await list()) {
            const value = valueOf(status);
            if (value !== undefined) {
              result.observe(value, { source: status.id, type: status.type });
            }
          }
        } catch (error) {
          options.logger.warn(
            `The metric multicloud_ml.source.${name} could not be read: ${error}`,
          );
        }
      });
  }
  const duration = metrics.createHistogram(
    'multicloud_ml.source.poll.duration',
    {
      description: 'How long it took to read a source',
      unit: 's',
    },
  );
  const polls = metrics.createCounter('multicloud_ml.source.polls', {
    description: 'How often a source was read, by outcome',
    unit: '{poll}',
  });
  return {
    pollEnded: ({ id, type }, { outcome, seconds }) => {
      const attributes = { source: id, type, outcome };
      duration.record(seconds, attributes);
      polls.add(1, attributes);
    },
  };
}
