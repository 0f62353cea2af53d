import type { CriterionId } from '../../standard/Standard';
import type { Portability } from '../Assessment';
import type { JudgedModel } from '../judged/JudgedModel';
import { acceleratorSteps } from './acceleratorSteps';
import type { Candidate, CandidateSource } from './Candidate';
import { featureStoreSteps, tableSteps } from './dataSteps';
import { peopleSteps } from './peopleSteps';
import { servingSteps } from './servingSteps';
import {
  artifactSteps,
  deliverySteps,
  identitySteps,
  infrastructureSteps,
  pipelineSteps,
} from './toolSteps';

const SOURCES: Record<CriterionId, CandidateSource> = {
  P1: servingSteps,
  P2: pipelineSteps,
  P3: tableSteps,
  P4: featureStoreSteps,
  P5: artifactSteps,
  P6: deliverySteps,
  P7: infrastructureSteps,
  P8: acceleratorSteps,
  P9: identitySteps,
  P10: peopleSteps,
};

/** The changes worth trying on a model: for every criterion that does not earn everything. */
export function candidatesFor(
  judged: JudgedModel,
  portability: Portability,
): Candidate[] {
  const capped = portability.cap !== undefined;
  return portability.criteria.flatMap(result =>
    result.state === 'not-applicable' || (result.value === 1 && !capped)
      ? []
      : SOURCES[result.id](judged, result),
  );
}
