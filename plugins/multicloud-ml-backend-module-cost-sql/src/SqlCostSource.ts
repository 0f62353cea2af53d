import type {
  BillProblem,
  CostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  aggregationSql,
  toCostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import type {
  CostDelivery,
  CostDeliveryEvent,
  CostReading,
  CostSource,
  CostSourceInstance,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { BillTable } from './BillTable';
import { CurrencyCheck } from './CurrencyCheck';
import type { SqlEngine } from './engines/SqlEngine';
import { openTable } from './openTable';
import { periodRow, periodsSql } from './periodsSql';
import { readBadRows } from './readBadRows';
import type { SqlOptions } from './readSqlInstances';
import { toDelivery, UNREADABLE } from './toDelivery';
import { addMonths, whereMonths, whereUnreadable } from './whereMonths';

/**
 * A FOCUS table that an organisation keeps in a SQL engine. The sums are made there and only they travel; each billing
 * period is one delivery, read again when it changes.
 */
export class SqlCostSource implements CostSource {
  readonly id: string;
  readonly type: string;
  readonly schedule: CostSource['schedule'];
  readonly #options: SqlOptions;
  readonly #reading: CostReading;
  readonly #openEngine: () => SqlEngine;
  readonly #now: () => Date;

  constructor(
    instance: CostSourceInstance<SqlOptions>,
    options: {
      reading: CostReading;
      openEngine: () => SqlEngine;
      now?: () => Date;
    },
  ) {
    this.id = instance.id;
    this.type = instance.type;
    this.schedule = instance.schedule;
    this.#options = instance.options;
    this.#reading = options.reading;
    this.#openEngine = options.openEngine;
    this.#now = options.now ?? (() => new Date());
  }

  async *list(options: { signal: AbortSignal }): AsyncIterable<CostDelivery> {
    const engine = this.#openEngine();
    const signal = this.#limited(options.signal);
    try {
      const table = await this.#openTable(engine, signal);
      const now = this.#now();
      const month = now.toISOString().slice(0, 7);
      const dialect = engine.dialect(table.types);
      const sql = periodsSql(dialect, table, {
        now,
        where: whereMonths(dialect, table, {
          from: addMonths(month, 1 - this.#options.months),
          // Bills of the month to come are written before it begins.
          to: addMonths(month, 1),
          unreadable: true,
        }),
      });
      for await (const rows of engine.query(sql, { signal })) {
        for (const row of rows) {
          yield toDelivery(table, periodRow.parse(row));
        }
      }
    } catch (error) {
      options.signal.throwIfAborted();
      throw this.#explain(error, signal);
    } finally {
      await engine.close();
    }
  }

  async *read(
    delivery: CostDelivery,
    options: { signal: AbortSignal },
  ): AsyncIterable<CostDeliveryEvent> {
    const engine = this.#openEngine();
    const signal = this.#limited(options.signal);
    try {
      const table = await this.#openTable(engine, signal);
      const dialect = engine.dialect(table.types);
      const where =
        delivery.key === UNREADABLE
          ? whereUnreadable(dialect, table)
          : whereMonths(dialect, table, {
              from: delivery.key,
              to: delivery.key,
            });
      const sql = aggregationSql(dialect, {
        from: table.from,
        columns: new Set(table.types.keys()),
        reading: table.reading,
        where,
      });
      const file = `${table.name} ${delivery.key}`;
      const currencies = new CurrencyCheck(file);
      let bad = 0;
      for await (const rows of engine.query(sql, { signal })) {
        const lines: CostLine[] = [];
        for (const row of rows) {
          const { line, badRows = 0 } = toCostLine(row);
          bad += badRows;
          if (line) {
            currencies.check(line);
            lines.push(line);
          }
        }
        yield { kind: 'lines', lines };
      }
      if (bad > 0) {
        const problems: BillProblem[] = await readBadRows(engine, table, {
          file,
          where,
          signal,
        });
        yield { kind: 'bad-rows', count: bad, problems };
      }
    } catch (error) {
      options.signal.throwIfAborted();
      throw this.#explain(error, signal);
    } finally {
      await engine.close();
    }
  }

  #openTable(engine: SqlEngine, signal: AbortSignal): Promise<BillTable> {
    return openTable(engine, this.#options, { reading: this.#reading, signal });
  }

  /** Gives up, and cancels on the server, when the time is over. */
  #limited(signal: AbortSignal): AbortSignal {
    return AbortSignal.any([
      signal,
      AbortSignal.timeout(this.#options.timeoutMs),
    ]);
  }

  #explain(error: unknown, signal: AbortSignal): unknown {
    return signal.aborted
      ? new Error(
          `${
            this.#options.connection.engine
          } did not answer about ${this.#options.table.join('.')} within ${
            this.#options.timeoutMs / 1000
          } seconds; raise "timeout", read fewer "months", or partition the table by billing period`,
        )
      : error;
  }
}
