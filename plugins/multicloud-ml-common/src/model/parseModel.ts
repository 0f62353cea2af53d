import type { Standard } from '../standard/Standard';
import { DECLARED_PATH } from './declaredPath';
import type { Deployment, MlModel, Problem } from './MlModel';
import { modelSchema } from './modelSchema';
import { parseLeniently, problem } from './parseLeniently';
import { quote } from './showValue';

const schema = modelSchema();

/**
 * Reads the block `spec.mlModel`. What does not fit is taken away, so that the fact is unknown, and is a problem that
 * names field, value and what is allowed; so is a field that the format does not have, since a misspelt one would
 * otherwise be unknown without a word. All problems at once. Never throws. Terms that the Standard does not know stay:
 * the assessment reports them.
 *
 * @example
 * ```ts
 * parseModel({ tier: 'T1', deployments: [{ role: 'hot' }] }, { standard });
 * // declared: { tier: 'T1', deployments: [{}] }
 * // problems: spec.mlModel.deployments[0].role: "hot" is not one of primary, replica, standby, backup
 * ```
 *
 * @public
 */
export function parseModel(
  block: unknown,
  opts: { standard: Standard; path?: string },
): { declared: MlModel; problems: Problem[] } {
  if (block === undefined || block === null) {
    return { declared: {}, problems: [] };
  }
  const path = opts.path ?? DECLARED_PATH;
  const { parsed, problems } = parseLeniently(schema, block, path);
  if (!parsed?.deployments) {
    return { declared: parsed ?? {}, problems };
  }
  const deployments = nameOnce(parsed.deployments, path, problems);
  return { declared: { ...parsed, deployments }, problems };
}

/** A name that an earlier deployment has says nothing: the later one keeps its facts and loses the name. */
function nameOnce(
  deployments: Deployment[],
  path: string,
  problems: Problem[],
): Deployment[] {
  const first = new Map<string, number>();
  return deployments.map((deployment, index) => {
    const { name, ...facts } = deployment;
    const other = name === undefined ? undefined : first.get(name);
    if (name === undefined || other === undefined) {
      if (name !== undefined) {
        first.set(name, index);
      }
      return deployment;
    }
    problems.push(
      problem(
        `${path}.deployments[${index}].name`,
        `${quote(
          name,
        )} is the name of deployments[${other}] already; give each deployment its own name`,
      ),
    );
    return facts;
  });
}
