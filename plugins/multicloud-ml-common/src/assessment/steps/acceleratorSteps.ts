import { titleOf } from '../judged/words';
import { termValue } from '../portability/Criterion';
import type { ResolvedDeployment } from '../ResolvedModel';
import { type CandidateSource, termOfClass, withFacts } from './Candidate';

/** P8: hardware that every provider has. */
export const acceleratorSteps: CandidateSource = (
  { standard, serving },
  result,
) => {
  const { accelerators } = standard.vocabularies;
  const portable = termOfClass(accelerators, 'portable', 'nvidia');
  if (portable === undefined || serving.length === 0) {
    return [];
  }
  const isOdd = (one: ResolvedDeployment) =>
    one.role !== 'backup' &&
    termValue(accelerators, one.accelerator) !== 'portable';
  const unknown = serving.every(
    one => termValue(accelerators, one.accelerator) !== 'proprietary',
  );
  const odd = serving.find(
    one => termValue(accelerators, one.accelerator) === 'proprietary',
  );
  return [
    {
      criterion: result.id,
      id: unknown ? 'P8:state' : 'P8:portable',
      title: unknown
        ? 'State the accelerator of every deployment; CPU, NVIDIA or AMD earns all points'
        : `Serve on ${titleOf(portable)} or CPU instead of ${titleOf(
            odd?.accelerator ?? '',
          )}`,
      effort: unknown ? 1 : 3,
      apply: subject => {
        const deployments = subject.model.deployments.map(one =>
          isOdd(one) ? { ...one, accelerator: portable } : one,
        );
        return withFacts(subject, {
          deployments,
          primary: deployments.find(one => one.role === 'primary'),
        });
      },
    },
  ];
};
