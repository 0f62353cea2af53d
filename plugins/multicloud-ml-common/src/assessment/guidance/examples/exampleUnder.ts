import { CRITERION_IDS, type Standard } from '../../../standard/Standard';
import { CRITERION_EXAMPLES } from './criterionExamples';
import { exampleTerms } from './exampleTerms';
import { RULE_EXAMPLES } from './ruleExamples';

/**
 * YAML that meets a criterion or a rule under a Standard on a day: fields of `spec.mlModel` unless its first line says
 * otherwise. Undefined where no field meets it, or where no term of the Standard earns everything.
 *
 * @example
 * ```ts
 * exampleUnder('P2', createStandard(), new Date()); // 'pipeline: { orchestrator: kubeflow }'
 * ```
 *
 * @public
 */
export function exampleUnder(
  id: string,
  standard: Standard,
  now: Date,
): string | undefined {
  const criterion = CRITERION_IDS.find(known => known === id);
  const terms = exampleTerms(standard, now);
  if (criterion) {
    return CRITERION_EXAMPLES[criterion](terms);
  }
  return Object.hasOwn(RULE_EXAMPLES, id)
    ? RULE_EXAMPLES[id]?.(terms)
    : undefined;
}
