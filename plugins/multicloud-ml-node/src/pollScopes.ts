import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { ModelSourceEvent, SourceProblem } from './ModelSource';

/**
 * A page of what a scope holds.
 *
 * @public
 */
export interface ScopePage {
  models?: ReportedModel[];
  problems?: SourceProblem[];
}

/**
 * Reads one scope after the other. Whatever keeps a scope from being read to its end fails that scope alone, and the next
 * one is read. Once the signal is given the poll ends with its reason, and says nothing of the scope that it was at.
 *
 * @param read - the pages of one scope
 * @param describe - why a scope failed, as a sentence for a person; the error itself goes to the log
 *
 * @public
 */
export async function* pollScopes(
  scopes: Iterable<string> | AsyncIterable<string>,
  options: {
    read: (scope: string) => AsyncIterable<ScopePage>;
    describe: (error: unknown, scope: string) => string;
    signal: AbortSignal;
    logger: LoggerService;
  },
): AsyncGenerator<ModelSourceEvent> {
  const { signal, logger } = options;
  for await (const scope of scopes) {
    signal.throwIfAborted();
    try {
      for await (const { models, problems } of options.read(scope)) {
        if (models?.length) {
          yield { kind: 'models', scope, models };
        }
        if (problems?.length) {
          yield { kind: 'problems', scope, problems };
        }
      }
      yield { kind: 'scope-complete', scope };
    } catch (error) {
      signal.throwIfAborted();
      logger.warn(`${scope} could not be read to its end: ${causes(error)}`);
      yield {
        kind: 'scope-failed',
        scope,
        message: options.describe(error, scope),
      };
    }
  }
}

/** An error with what lies behind it; never with its request, which may carry credentials. */
function causes(error: unknown): string {
  if (!isError(error)) {
    return String(error);
  }
  const own = `${error.name}: ${error.message}`;
  return error.cause === undefined ? own : `${own} (${causes(error.cause)})`;
}
