import { startTitle } from '../judged/words';
import {
  type Criterion,
  evidenceOf,
  known,
  missing,
  termValue,
  unknown,
} from './Criterion';

/** P7: whether the infrastructure is described in a tool that knows more than one provider. */
export const P7Infrastructure: Criterion = {
  id: 'P7',
  judge({ model, standard }) {
    const tool = model.infrastructureTool.value;
    const value = termValue(standard.vocabularies.infrastructureTools, tool);
    return value === undefined || tool === undefined
      ? unknown(missing('The infrastructure tool', tool))
      : known(
          value,
          `${startTitle(tool)}.`,
          evidenceOf(model.infrastructureTool),
        );
  },
};
