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
import { isHostedOnly } from './serving';

/**
 * P5: whether other runtimes can load the artifact. Not applicable where the weights are not the organisation's: a
 * hosted API only, not exportable, with equivalents given.
 */
export const P5ArtifactFormat: Criterion = {
  id: 'P5',
  judge(judged) {
    const { artifact, hostedEquivalents } = judged.model;
    const format = artifact.format.value;
    if (artifact.exportable.value === false) {
      const hostedOnly =
        (hostedEquivalents.value?.length ?? 0) > 0 && isHostedOnly(judged);
      if (hostedOnly === true) {
        return notApplicable(
          "The weights are not the organisation's; equivalents are named.",
          evidenceOf(artifact.exportable, hostedEquivalents),
        );
      }
      if (hostedOnly === undefined) {
        return unknown(
          'The artifact cannot be exported; whether only a hosted API serves is not known.',
        );
      }
      return known(
        0,
        'The artifact cannot be exported.',
        evidenceOf(artifact.exportable),
      );
    }
    const value = termValue(
      judged.standard.vocabularies.artifactFormats,
      format,
    );
    return value === undefined || format === undefined
      ? unknown(missing("The artifact's format", format))
      : known(value, `${startTitle(format)}.`, evidenceOf(artifact.format));
  },
};
