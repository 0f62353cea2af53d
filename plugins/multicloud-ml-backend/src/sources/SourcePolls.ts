import type { ModelSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { Parts } from '../createParts';
import { pollOutcomeOf } from './PollOutcome';
import type { SourceMetrics } from './createSourceMetrics';

/** Reads sources, draws the consequences, and counts how it goes. */
export class SourcePolls {
  constructor(
    private readonly parts: Pick<
      Parts,
      'poller' | 'registrar' | 'assessor' | 'scopes'
    >,
    private readonly options: { metrics: SourceMetrics; clock: () => Date },
  ) {}

  /** Reads a source once. That it fails is noted with its scopes, and is no error of ours. */
  async run(source: ModelSource, signal: AbortSignal): Promise<void> {
    const { poller, registrar, assessor, scopes } = this.parts;
    const startedAt = this.options.clock();
    const begin = performance.now();
    const changed = await poller.poll(source, signal);
    this.options.metrics.pollEnded(source, {
      outcome: pollOutcomeOf(await scopes.list(source.id), startedAt),
      seconds: (performance.now() - begin) / 1000,
    });
    await registrar.sync({ catalogWasRead: false });
    await assessor.refresh(changed);
  }
}
