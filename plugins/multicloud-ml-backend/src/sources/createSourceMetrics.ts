import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { observeFigures } from '../metrics/observeFigures';
import type { PollOutcome } from './PollOutcome';

/** Takes what is measured while a source is read. */
export interface SourceMetrics {
  pollEnded(
    source: { id: string; type: string },
    run: { outcome: PollOutcome; seconds: number },
  ): void;
}

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
    name: 'oldest_observation',
    description:
      'When the scope that has waited longest was last read, seconds since 1970',
    unit: 's',
    valueOf: ({ scopes }) => {
      const read = scopes.flatMap(({ lastSuccessAt }) => lastSuccessAt ?? []);
      return read.length === 0
        ? undefined
        : Math.min(...read.map(at => Date.parse(at) / 1000));
    },
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
  observeFigures<SourceStatus[]>(
    metrics,
    GAUGES.map(({ name, valueOf, ...about }) => ({
      ...about,
      name: `multicloud_ml.source.${name}`,
      valuesOf: statuses =>
        statuses.flatMap(status => {
          const value = valueOf(status);
          const attributes = { source: status.id, type: status.type };
          return value === undefined ? [] : [{ value, attributes }];
        }),
    })),
    { ...options, load: options.list },
  );
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
