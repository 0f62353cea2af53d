import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  BillProblem,
  CostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type {
  CostDelivery,
  CostSource,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { untilAborted } from '../../inventory/untilAborted';
import type { CostSourceStore } from '../store/CostSourceStore';
import type { DeliveryStore, Load } from '../store/DeliveryStore';
import { parseDelivery } from './parseDelivery';
import { refusalOf } from './refusalOf';

const MOST_PROBLEMS = 20;

/** Sources hand lines over in small sets; every set that is written costs a few round trips. */
const LINES_PER_WRITE = 4_000;

/** Reads bills. Whatever a source does, the figures that it delivered before stay. */
export class Ingester {
  constructor(
    private readonly deliveries: DeliveryStore,
    private readonly sources: CostSourceStore,
    private readonly options: { clock: () => Date; logger: LoggerService },
  ) {}

  /**
   * Reads what is new or changed at a source. What is unchanged costs one read for the whole source.
   *
   * @returns whether any figure may have changed
   */
  async ingest(source: CostSource, signal: AbortSignal): Promise<boolean> {
    await this.deliveries.abandonAll(source.id);
    const known = await this.deliveries.fingerprints(source.id);
    const failures: string[] = [];
    let changed = false;
    try {
      for await (const listed of untilAborted(
        source.list({ signal }),
        signal,
      )) {
        const delivery = parseDelivery(listed);
        if (known.get(delivery.key) !== delivery.fingerprint) {
          try {
            changed = (await this.read(source, delivery, signal)) || changed;
            known.set(delivery.key, delivery.fingerprint);
          } catch (error) {
            failures.push(`${delivery.key}: ${messageOf(error)}`);
            signal.throwIfAborted();
          }
        }
      }
    } catch (error) {
      if (!signal.aborted || failures.length === 0) {
        failures.push(messageOf(error));
      }
    }
    await this.finish(source, failures);
    return changed;
  }

  private async read(
    source: CostSource,
    delivery: CostDelivery,
    signal: AbortSignal,
  ): Promise<boolean> {
    const load = await this.deliveries.begin(source.id, delivery);
    const report = {
      at: this.options.clock().toISOString(),
      badRows: 0,
      problems: new Array<BillProblem>(),
    };
    let waiting: CostLine[] = [];
    try {
      for await (const event of untilAborted(
        source.read(delivery, { signal }),
        signal,
      )) {
        if (event.kind === 'lines') {
          waiting = waiting.concat(event.lines);
          if (waiting.length >= LINES_PER_WRITE) {
            await load.lines.write(waiting);
            waiting = [];
          }
        } else {
          report.badRows += event.count;
          report.problems.push(
            ...event.problems.slice(0, MOST_PROBLEMS - report.problems.length),
          );
        }
      }
      await load.lines.write(waiting);
      await load.lines.end();
    } catch (error) {
      return this.giveUp(load, error, report);
    }
    await this.deliveries.take(load, report);
    return true;
  }

  private async giveUp(
    load: Load,
    error: unknown,
    report: { at: string; badRows: number },
  ): Promise<false> {
    // What is still being stored would outlast its removal.
    await load.lines.end().catch(() => {});
    const problems = refusalOf(error);
    if (!problems) {
      await this.deliveries.abandon(load);
      throw error;
    }
    await this.deliveries.refuse(load, {
      ...report,
      problems: problems.slice(0, MOST_PROBLEMS),
    });
    this.options.logger.warn(
      `${load.source} delivered ${
        load.delivery.key
      }, which is refused: ${messageOf(
        error,
      )}. What it delivered before stays.`,
    );
    return false;
  }

  private async finish(source: CostSource, failures: string[]): Promise<void> {
    const failure =
      failures.length > 1
        ? `${failures[0]} (and ${failures.length - 1} more)`
        : failures.at(0);
    if (failure !== undefined) {
      this.options.logger.warn(
        `Reading ${source.id} failed: ${failure}. What it delivered before stays.`,
      );
    }
    await this.sources.attempted(
      source.id,
      this.options.clock().toISOString(),
      failure,
    );
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
