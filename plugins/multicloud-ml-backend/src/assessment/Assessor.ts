import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type AssessmentContext,
  assess,
  toProjection,
  toSummary,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type TargetRow, toTargetRow } from '../cost/attribution/TargetRow';
import { chunked } from '../database/sets';
import type { AssessmentMetrics } from '../metrics/createAssessmentMetrics';
import { measureAssessing } from '../metrics/measureAssessing';
import type { AssessmentRow } from './AssessmentRow';
import type { AssessmentStore } from './AssessmentStore';
import { type InputSource, LONG_RUN, type LoadedInput } from './InputSource';
import { toAssessmentRow } from './toAssessmentRow';

/** As many as are assessed before others get a turn of this process. */
const MODELS_PER_TURN = 50;
/** How often a run looks again at models that another replica assessed meanwhile. */
const TURNS = 3;

/**
 * Assesses the models whose inputs changed, or whose result no longer holds because time has passed.
 *
 * There is no list of work to do: what is due follows from the stored fingerprints, so that nothing is lost when a
 * process ends between a change and its assessment.
 */
export class Assessor {
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly inputs: InputSource,
    private readonly store: AssessmentStore,
    private readonly options: {
      context: Omit<AssessmentContext, 'now'>;
      clock: () => Date;
      /** Whether the catalog shows the run-rate. Default: true. */
      annotateCost?: boolean;
      /** Called with the refs of models of which the catalog should now show something else. */
      onProjectionsChanged: (entityRefs: string[]) => Promise<void>;
      /** Default: nothing is measured. */
      metrics?: AssessmentMetrics;
    },
  ) {}

  /**
   * Brings the assessments of the given models, or of all, up to date. Runs do not overlap within a process.
   *
   * @returns how many models were assessed
   */
  async refresh(entityRefs?: readonly string[]): Promise<number> {
    const run = this.running.then(() => this.run(entityRefs));
    this.running = run.catch(() => undefined);
    return run;
  }

  private async run(
    entityRefs?: readonly string[],
    turnsLeft = TURNS,
  ): Promise<number> {
    const now = this.options.clock();
    const { due, seen } = await this.findDue(entityRefs, now);
    const overtaken: string[] = [];
    if (due.length > 0) {
      await measureAssessing(
        due.length,
        this.options.metrics,
        async assessed => {
          overtaken.push(
            ...(await this.assessAll(due, { now, seen }, assessed)),
          );
        },
      );
    }
    // What is left after some turns is found by the next reconcile.
    if (overtaken.length > 0 && turnsLeft > 1) {
      await this.run(overtaken, turnsLeft - 1);
    }
    return due.length;
  }

  /** Models whose stored assessment does not hold, with the fingerprints of those that are stored. */
  private async findDue(
    entityRefs: readonly string[] | undefined,
    now: Date,
  ): Promise<{ due: string[]; seen: Map<string, { hash: string }> }> {
    const instant = now.toISOString();
    const due: string[] = [];
    const seen = new Map<string, { hash: string }>();
    for await (const hashes of this.inputs.hashes(entityRefs, now)) {
      const validity = await this.store.validity([...hashes.keys()]);
      for (const [ref, hash] of hashes) {
        const last = validity.get(ref);
        if (
          last?.hash !== hash ||
          (last.validUntil !== null && last.validUntil <= instant)
        ) {
          due.push(ref);
          if (last) {
            seen.set(ref, { hash: last.hash });
          }
        }
      }
    }
    return { due, seen };
  }

  /** @returns refs of those that another replica assessed meanwhile */
  private async assessAll(
    due: readonly string[],
    { now, seen }: { now: Date; seen: ReadonlyMap<string, { hash: string }> },
    onAssessed: (models: number) => void,
  ): Promise<string[]> {
    const changed: string[] = [];
    const overtaken: string[] = [];
    const write = async (assessed: Array<ReturnType<Assessor['assess']>>) => {
      const written = await this.store.write(
        assessed.map(({ row }) => row),
        assessed.map(({ target }) => target),
        seen,
      );
      changed.push(...written.changed);
      overtaken.push(...written.overtaken);
      onAssessed(assessed.length);
    };
    // While the database writes a part, the next one is read and assessed; in a long run others need the time.
    const isLong = due.length > LONG_RUN;
    let writing = Promise.resolve();
    try {
      for await (const loaded of this.inputs.load(due, now)) {
        const assessed: Array<ReturnType<Assessor['assess']>> = [];
        for (const part of chunked(loaded, MODELS_PER_TURN)) {
          assessed.push(...part.map(item => this.assess(item, now)));
          await nextTurn();
        }
        await writing;
        writing = write(assessed);
        // Should it fail, that is thrown where it is waited for.
        writing.catch(() => undefined);
        if (isLong) {
          await writing;
        }
      }
    } finally {
      await writing;
    }
    if (changed.length > 0) {
      await this.options.onProjectionsChanged(changed);
    }
    return overtaken;
  }

  private assess(
    loaded: LoadedInput,
    now: Date,
  ): { row: AssessmentRow; target: TargetRow } {
    const assessment = assess(loaded.input, { ...this.options.context, now });
    return {
      row: toAssessmentRow(
        assessment,
        toSummary(assessment, loaded.about),
        toProjection(assessment, { withCost: this.options.annotateCost }),
        loaded.hash,
      ),
      target: toTargetRow(assessment),
    };
  }
}
