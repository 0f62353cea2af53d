import { startTitle } from '../judged/words';
import {
  type Criterion,
  evidenceOf,
  known,
  missing,
  notApplicable,
  termValue,
  unknown,
} from './Criterion';

/** P2: what orchestrates the pipelines. */
export const P2Pipelines: Criterion = {
  id: 'P2',
  judge({ model, standard }) {
    const orchestrator = model.orchestrator.value;
    if (orchestrator === 'none') {
      return notApplicable(
        'The model has no pipeline.',
        evidenceOf(model.orchestrator),
      );
    }
    const value = termValue(standard.vocabularies.orchestrators, orchestrator);
    if (value === undefined || orchestrator === undefined) {
      return unknown(missing('What orchestrates the pipelines', orchestrator));
    }
    return known(
      value,
      `${startTitle(orchestrator)}.`,
      evidenceOf(model.orchestrator),
    );
  },
};
