import { listOf, startTitle, titleOf } from '../judged/words';
import {
  type Criterion,
  evidenceOf,
  known,
  missing,
  termValue,
  unknown,
} from './Criterion';

/** P6: whether one neutral pipeline delivers to several providers. */
export const P6Delivery: Criterion = {
  id: 'P6',
  judge({ model, standard }) {
    const ci = model.ci.value;
    const kind = termValue(standard.vocabularies.ci, ci);
    if (kind === undefined || ci === undefined) {
      return unknown(missing('What delivers the model', ci));
    }
    const name = startTitle(ci);
    if (kind === 'provider') {
      return known(0, `${name}, tied to its provider.`, evidenceOf(model.ci));
    }
    const targets = providersOf(model.targets.value);
    const evidence = evidenceOf(model.ci, model.targets);
    if (targets.length >= 2) {
      return known(1, `${name} to ${listOf(targets.map(titleOf))}.`, evidence);
    }
    return known(
      0.6,
      model.targets.value === undefined
        ? `${name}; its targets are not known.`
        : `${name} to one provider.`,
      evidence,
    );
  },
};

function providersOf(targets: readonly string[] | undefined): string[] {
  return targets
    ? [...new Set(targets.map(target => target.split('/')[0]))]
    : [];
}
