import {
  type Assessment,
  type AssessmentContext,
  CRITERION_GUIDANCE,
  RECOVERY_STATUSES,
  assess,
  nextSteps,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { InputSource, LoadedInput } from '../assessment/InputSource';
import type { NetChange } from './NetChange';
import { listed } from './words';

/** Why a model got worse, and what to do first. */
export interface Explanation {
  /** Whole sentences. */
  causes: string[];
  /** Imperative. */
  step?: string;
}

/** Explains changes by what is known of the models now; one that is gone is left out. */
export type Explain = (
  changes: readonly NetChange[],
) => Promise<ReadonlyMap<string, Explanation>>;

const MOST_REASONS = 2;

/** The inputs of all of them are read in sets. */
export function createExplain(
  inputs: InputSource,
  context: Omit<AssessmentContext, 'now'>,
  clock: () => Date,
): Explain {
  return async changes => {
    const byRef = new Map(changes.map(change => [change.entityRef, change]));
    const explained = new Map<string, Explanation>();
    const now = clock();
    for await (const chunk of inputs.load([...byRef.keys()], now)) {
      for (const loaded of chunk) {
        const change = byRef.get(loaded.input.entityRef);
        if (change) {
          explained.set(
            change.entityRef,
            explain(change, loaded, { ...context, now }),
          );
        }
      }
    }
    return explained;
  };
}

function explain(
  change: NetChange,
  { input }: LoadedInput,
  context: AssessmentContext,
): Explanation {
  const assessment = assess(input, context);
  const { before, after } = change;
  const reasons = reasonsOf(assessment, change);
  const breaches = assessment.residency.places.filter(
    place => place.verdict === 'breach',
  );
  const causes: string[] = [];
  const todo: string[] = [];
  if (before.recovery !== after.recovery || reasons.length > 0) {
    causes.push(
      ...reasons.slice(0, MOST_REASONS).map(({ message }) => message),
    );
    todo.push(...reasons.slice(0, 1).map(({ action }) => action));
  }
  if (after.residency === 'breach' && before.residency !== 'breach') {
    causes.push(...breaches.slice(0, 1).map(({ message }) => message));
    todo.push('Move it to where the rule allows, or correct the rule.');
  }
  if (before.grade !== after.grade) {
    causes.push(
      `Portability is ${Math.floor(after.proved)} and was ${Math.floor(
        before.proved,
      )}.`,
      ...lossesOf(change),
    );
    todo.push(
      ...nextSteps(input, context, assessment)
        .steps.slice(0, 1)
        .map(({ title }) => title),
    );
  }
  const [step] = todo;
  return { causes, ...(step && { step }) };
}

/** The reasons that came and still match, the worst first; all that match where none of them does. */
function reasonsOf(
  { recovery }: Assessment,
  { came }: NetChange,
): Assessment['recovery']['reasons'] {
  const byRank = [...recovery.reasons]
    .filter(({ id }) => id !== 'D40')
    .sort(
      (a, b) =>
        RECOVERY_STATUSES.indexOf(a.status) -
        RECOVERY_STATUSES.indexOf(b.status),
    );
  const fresh = byRank.filter(({ id }) => came.includes(id));
  return fresh.length > 0 ? fresh : [];
}

function lossesOf({ lost }: NetChange): string[] {
  const losses = lost
    .slice(0, MOST_REASONS)
    .map(
      ({ id, points }) =>
        `${CRITERION_GUIDANCE[id].title} (${id}) earns ${pointsFewer(points)}`,
    );
  return losses.length > 0 ? [`${listed(losses)}.`] : [];
}

function pointsFewer(points: number): string {
  const shown = Math.max(0.1, Math.round(points * 10) / 10);
  return `${shown} ${shown === 1 ? 'point' : 'points'} fewer`;
}
