import { listOf, titleOf } from '../judged/words';
import type { Evidence } from '../ResolvedModel';
import { type Criterion, known, termValue, unknown } from './Criterion';

/**
 * P8: whether the model serves on hardware that every provider has. Beside a known portable deployment an unknown
 * accelerator counts as non-portable.
 */
export const P8Accelerator: Criterion = {
  id: 'P8',
  judge({ serving, model, standard }) {
    const portable: string[] = [];
    const proprietary: string[] = [];
    const evidence: Evidence[] = [];
    let unknowns = 0;
    for (const deployment of model.deployments) {
      if (deployment.role === 'backup') {
        continue;
      }
      const kind = termValue(
        standard.vocabularies.accelerators,
        deployment.accelerator,
      );
      // Without a role it may serve: that can cost points, never earn them.
      if (deployment.role === undefined) {
        unknowns += kind === 'portable' ? 0 : 1;
      } else if (kind === 'portable') {
        portable.push(deployment.accelerator ?? '');
        evidence.push(deployment.evidence);
      } else if (kind === 'proprietary') {
        proprietary.push(deployment.accelerator ?? '');
        evidence.push(deployment.evidence);
      } else {
        unknowns++;
      }
    }
    if (portable.length === 0 && proprietary.length === 0) {
      return unknown(
        serving.length === 0
          ? 'No deployment that serves is known.'
          : 'The accelerator is not known.',
      );
    }
    if (portable.length === 0) {
      return known(0, `Only on ${names(proprietary)}.`, evidence);
    }
    if (proprietary.length > 0) {
      return known(
        0.5,
        `On ${names(portable)}, and on ${names(proprietary)}.`,
        evidence,
      );
    }
    return unknowns > 0
      ? known(
          0.5,
          `On ${names(portable)}; ${unknowns} of ${
            portable.length + unknowns
          } deployments do not say.`,
          evidence,
        )
      : known(1, `On ${names(portable)}.`, evidence);
  },
};

function names(accelerators: readonly string[]): string {
  const [first] = accelerators;
  return accelerators.every(one => one === first)
    ? titleOf(first)
    : listOf([...new Set(accelerators)].map(titleOf));
}
