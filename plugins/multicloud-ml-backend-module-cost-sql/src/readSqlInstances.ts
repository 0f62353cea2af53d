import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  readCostSourceInstances,
  type CostSourceInstance,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';
import { connectionSchemas, ENGINES, type Connection } from './connections';
import { parseTable } from './parseTable';

const part = z.number().nonnegative().default(0);
const duration = z
  .strictObject({ hours: part, minutes: part, seconds: part })
  .transform(
    ({ hours, minutes, seconds }) =>
      (hours * 3600 + minutes * 60 + seconds) * 1000,
  )
  .refine(
    ms => ms >= 1000 && ms <= 24 * 3_600_000,
    'must be between a second and a day',
  );

const shape = {
  engine: z.enum(ENGINES, `must be one of ${ENGINES.join(', ')}`),
  table: z.string('must name the table'),
  months: z.int().min(1).max(60).default(14),
  changeColumn: z.string().min(1).max(128).optional(),
  periodColumn: z.string().min(1).max(128).optional(),
  timeout: duration.default(10 * 60_000),
  // Read below, as the engine wants them.
  postgres: z.unknown().optional(),
  bigquery: z.unknown().optional(),
  athena: z.unknown().optional(),
  trino: z.unknown().optional(),
};

/** What is read, from where. */
export interface SqlOptions {
  connection: Connection;
  /** The parts of its name, outermost first. */
  table: string[];
  /** How many billing periods are read, the running one included. */
  months: number;
  /** Column that says when a row was last changed. */
  changeColumn?: string;
  /** Column that holds the billing period as text, `YYYY-MM`, by which the table is partitioned. */
  periodColumn?: string;
  /** Longest time that one query may take. */
  timeoutMs: number;
}

/**
 * Reads `multicloudMl.costs.sources.sql`.
 *
 * @throws Error with one sentence that names every wrong option.
 */
export function readSqlInstances(
  config: RootConfigService,
): CostSourceInstance<SqlOptions>[] {
  return readCostSourceInstances(config, {
    type: 'sql',
    shape,
    defaultSchedule: {
      frequency: { hours: 6 },
      timeout: { hours: 2 },
      initialDelay: { seconds: 10 },
    },
  }).map(instance => {
    const path = `multicloudMl.costs.sources.${instance.id.replace('/', '.')}`;
    const { table, months, changeColumn, periodColumn, timeout } =
      instance.options;
    try {
      const connection = readConnection(instance.options);
      return {
        ...instance,
        options: {
          connection,
          table: parseTable(table, connection),
          months,
          changeColumn,
          periodColumn,
          timeoutMs: timeout,
        },
      };
    } catch (error) {
      throw new Error(
        `Invalid configuration: ${path}: ${
          error instanceof Error ? error.message : 'cannot be read'
        }`,
      );
    }
  });
}

function readConnection(
  options: z.output<z.ZodObject<typeof shape>>,
): Connection {
  const { engine } = options;
  const others = ENGINES.filter(
    other => other !== engine && options[other] !== undefined,
  );
  if (others.length > 0) {
    throw new Error(
      `engine is ${engine} and ${others.join(' and ')} is configured; keep one`,
    );
  }
  switch (engine) {
    case 'postgres':
      return {
        engine,
        ...parse(engine, connectionSchemas.postgres, options.postgres),
      };
    case 'bigquery':
      return {
        engine,
        ...parse(engine, connectionSchemas.bigquery, options.bigquery),
      };
    case 'athena':
      return {
        engine,
        ...parse(engine, connectionSchemas.athena, options.athena),
      };
    case 'trino':
      return {
        engine,
        ...parse(engine, connectionSchemas.trino, options.trino),
      };
    default:
      return engine;
  }
}

function parse<Output>(
  engine: string,
  schema: z.ZodType<Output>,
  written: unknown,
): Output {
  const parsed = schema.safeParse(written ?? {});
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues
        .map(
          ({ path, message }) => `${[engine, ...path].join('.')}: ${message}`,
        )
        .join('; '),
    );
  }
  return parsed.data;
}
