import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { CostLine } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type {
  CostDelivery,
  CostDeliveryEvent,
  CostSource,
  CostSourceInstance,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { BadRows } from './BadRows';
import { describeFileError } from './describeFileError';
import { openCostFile } from './openCostFile';
import { parseEnteredCost } from './parseEnteredCost';
import { readCsvRows } from './readCsvRows';
import { RepeatedRows } from './RepeatedRows';
import { spreadOverDays } from './spreadOverDays';

/** Some thousand lines travel at once. */
const LINES_AT_ONCE = 2_000;

/**
 * Monthly costs that people entered by hand, in one CSV file, for models that no provider bills. The file is one
 * delivery; it is read again when its content changes, and every day, since a month's days count as they pass.
 */
export class CsvCostSource implements CostSource {
  readonly id: string;
  readonly type: string;
  readonly schedule: CostSource['schedule'];
  readonly #path: string;
  readonly #now: () => Date;

  constructor(
    instance: CostSourceInstance<{ path: string }>,
    options: { now?: () => Date } = {},
  ) {
    this.id = instance.id;
    this.type = instance.type;
    this.schedule = instance.schedule;
    // As for the catalog's file locations: relative to where the backend runs.
    this.#path = resolve(instance.options.path);
    this.#now = options.now ?? (() => new Date());
  }

  async *list(options: { signal: AbortSignal }): AsyncIterable<CostDelivery> {
    const today = this.#today();
    const hash = createHash('sha256').update(today);
    const { file, modifiedAt } = await openCostFile(this.#path);
    try {
      const content = file.createReadStream({ autoClose: false });
      for await (const chunk of content) {
        options.signal.throwIfAborted();
        hash.update(chunk);
      }
    } catch (error) {
      options.signal.throwIfAborted();
      throw describeFileError(this.#path, error);
    } finally {
      await file.close();
    }
    const midnight = `${today}T00:00:00.000Z`;
    yield {
      key: basename(this.#path),
      fingerprint: hash.digest('hex'),
      // Yesterday's share is known as soon as yesterday is over, however old the file.
      deliveredAt: modifiedAt > midnight ? modifiedAt : midnight,
    };
  }

  async *read(
    delivery: CostDelivery,
    options: { signal: AbortSignal },
  ): AsyncIterable<CostDeliveryEvent> {
    const today = this.#today();
    const repeated = new RepeatedRows();
    const bad = new BadRows();
    let lines: CostLine[] = [];
    for await (const row of readCsvRows(this.#path, options)) {
      const { cost, problems } = parseEnteredCost(row);
      const first = cost && repeated.note(cost, row.line);
      if (problems.length > 0) {
        bad.add(problems.map(problem => ({ file: delivery.key, ...problem })));
      } else if (first !== undefined) {
        bad.add([
          {
            file: delivery.key,
            line: row.line,
            why: `line ${first} has the same month, entity, deployment, service and currency and counts; add up the two amounts in one row, or take one out`,
          },
        ]);
      } else if (cost) {
        lines.push(...spreadOverDays(cost, { before: today }));
        if (lines.length >= LINES_AT_ONCE) {
          yield { kind: 'lines', lines };
          lines = [];
        }
      }
    }
    if (lines.length > 0) {
      yield { kind: 'lines', lines };
    }
    if (bad.count > 0) {
      yield { kind: 'bad-rows', count: bad.count, problems: bad.problems };
    }
  }

  /** The UTC day that is not over yet. */
  #today(): string {
    return this.#now().toISOString().slice(0, 10);
  }
}
