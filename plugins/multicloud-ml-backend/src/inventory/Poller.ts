import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type ObservedModel,
  type ReportedModel,
  type Standard,
  parseObservedModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type {
  ModelSource,
  ModelSourceEvent,
  SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { Joiner } from '../joins/Joiner';
import type { InventoryStore } from './InventoryStore';
import type { ScopeStore } from './ScopeStore';
import { untilAborted } from './untilAborted';

/** How many problems of a scope are kept; all are counted. */
const MOST_PROBLEMS = 20;
const LONGEST_TEXT = 500;

/** Stands for a source that failed before it named any scope. */
const WHOLE_SOURCE = '*';

/** One run over one source: what was seen of each scope so far. */
interface Run {
  source: ModelSource;
  at: string;
  lastSuccess: ReadonlyMap<string, string>;
  seen: Map<string, Set<string>>;
  ended: Set<string>;
  changed: Set<string>;
  problems: Map<string, { count: number; first: SourceProblem[] }>;
}

/** Reads sources into the inventory. Whatever a source does, what it told us before stays. */
export class Poller {
  constructor(
    private readonly inventory: InventoryStore,
    private readonly scopes: ScopeStore,
    private readonly joiner: Joiner,
    private readonly options: {
      standard: Standard;
      clock: () => Date;
      logger: LoggerService;
    },
  ) {}

  /**
   * Reads a source once, and joins what it knows with what others know.
   *
   * @returns entity refs of the models whose evidence may have changed, staleness included
   */
  async poll(source: ModelSource, signal: AbortSignal): Promise<string[]> {
    const known = await this.scopes.list(source.id);
    const run: Run = {
      source,
      at: this.options.clock().toISOString(),
      lastSuccess: new Map(
        known.map(row => [row.scope, row.last_success_at ?? '']),
      ),
      seen: new Map(),
      ended: new Set(),
      changed: new Set(),
      problems: new Map(),
    };
    try {
      for await (const event of untilAborted(source.poll({ signal }), signal)) {
        await this.take(run, event);
      }
      await this.failRest(
        run,
        [...run.seen.keys()],
        'the poll ended without saying that this scope is complete',
      );
      await this.scopes.forget(source.id, WHOLE_SOURCE);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.options.logger.warn(
        `Reading ${source.id} failed: ${message}. What it told before stays and is shown as stale.`,
      );
      await this.failRest(
        run,
        [...run.seen.keys(), ...known.map(row => row.scope), ...none(known)],
        message,
      );
    }
    const joined = await this.joiner.joinIfDue();
    // Whether the rest turned stale or fresh shows in its fingerprints.
    return [
      ...new Set([
        ...run.changed,
        ...joined,
        ...(await this.inventory.refsOf(source.id)),
      ]),
    ];
  }

  private async take(run: Run, event: ModelSourceEvent): Promise<void> {
    const lastSeenAt = run.lastSuccess.get(event.scope) || run.at;
    switch (event.kind) {
      case 'models':
        await this.takeModels(run, event.scope, event.models, lastSeenAt);
        break;
      case 'scope-complete':
        (
          await this.inventory.markMissing(
            run.source.id,
            event.scope,
            run.seen.get(event.scope) ?? new Set(),
            { at: run.at, lastSeenAt },
          )
        ).forEach(ref => run.changed.add(ref));
        await this.scopes.succeeded(
          run.source.id,
          event.scope,
          run.at,
          run.problems.get(event.scope),
        );
        run.ended.add(event.scope);
        break;
      case 'problems':
        event.problems.forEach(problem =>
          noteProblem(run, event.scope, problem),
        );
        break;
      default:
        await this.scopes.failed(
          run.source.id,
          event.scope,
          run.at,
          event.message,
        );
        run.ended.add(event.scope);
    }
  }

  private async takeModels(
    run: Run,
    scope: string,
    reported: ReportedModel[],
    lastSeenAt: string,
  ): Promise<void> {
    const seen = run.seen.get(scope) ?? new Set<string>();
    run.seen.set(scope, seen);
    // A source that reports a model twice is taken at its last word.
    const models = new Map<string, ObservedModel>();
    for (const value of reported) {
      const { model, problems } = parseObservedModel(value, {
        standard: this.options.standard,
        path: String(value.name ?? run.source.id),
      });
      if (model) {
        models.set(model.externalId, model);
        seen.add(model.externalId);
      }
      for (const { message } of problems) {
        noteProblem(run, scope, { subject: value.externalId, message });
      }
    }
    const changed = await this.inventory.report(
      run.source.id,
      scope,
      [...models.values()],
      { at: run.at, lastSeenAt },
    );
    changed.forEach(ref => run.changed.add(ref));
  }

  private async failRest(
    run: Run,
    scopes: string[],
    message: string,
  ): Promise<void> {
    for (const scope of new Set(scopes)) {
      if (!run.ended.has(scope)) {
        await this.scopes.failed(run.source.id, scope, run.at, message);
        run.ended.add(scope);
      }
    }
  }
}

function noteProblem(
  run: Run,
  scope: string,
  { subject, message }: SourceProblem,
): void {
  const noted = run.problems.get(scope) ?? { count: 0, first: [] };
  run.problems.set(scope, noted);
  noted.count++;
  if (noted.first.length < MOST_PROBLEMS) {
    noted.first.push({
      subject: String(subject).slice(0, LONGEST_TEXT),
      message: String(message).slice(0, LONGEST_TEXT),
    });
  }
}

/** A source that failed before it named any scope is itself the scope that failed. */
function none(known: unknown[]): string[] {
  return known.length === 0 ? [WHOLE_SOURCE] : [];
}
