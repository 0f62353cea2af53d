import type {
  ModelSummary,
  NextSteps,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { shownPoints, shownScore } from './shownScore';

/** A model's summary with the figures that the pages show. */
export function shownModel(summary: ModelSummary): ModelSummary {
  return {
    ...summary,
    proved: shownScore(summary.proved),
    possible: shownScore(summary.possible),
    coverage: shownScore(summary.coverage),
  };
}

/** Next steps with the gains that the pages show. */
export function shownSteps({ steps, toNextGrade }: NextSteps): NextSteps {
  const shown = (all: NextSteps['steps']) =>
    all.map(step => ({ ...step, gain: shownPoints(step.gain) }));
  return {
    steps: shown(steps),
    ...(toNextGrade && {
      toNextGrade: { ...toNextGrade, steps: shown(toNextGrade.steps) },
    }),
  };
}
