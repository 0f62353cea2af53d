import { Text } from '@backstage/ui';
import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatCount } from '../../format';
import { SimpleTable } from '../shared';
import { problemCountOf } from './sourceState';
import { scopeName } from './sourceWords';
import styles from './ScopeProblems.module.css';

/** What the last complete reading of a source could not understand, and why. */
export function ScopeProblems({ source }: { source: SourceStatus }) {
  const total = problemCountOf(source);
  if (total === 0) return null;
  const shown = source.scopes.flatMap(({ scope, problems }) =>
    problems.map(problem => ({ ...problem, scope })),
  );
  return (
    <div>
      <Text as="h3" variant="body-medium" weight="bold">
        What was not understood
      </Text>
      <p className={styles.note}>{noteOf(shown.length, total)}</p>
      {shown.length > 0 && (
        <SimpleTable
          caption={`What was not understood of ${source.id}`}
          head={
            <>
              <th scope="col">What</th>
              <th scope="col">Scope</th>
              <th scope="col">Why</th>
            </>
          }
        >
          {shown.map((problem, index) => (
            <tr key={index}>
              <th scope="row" className={styles.text}>
                {problem.subject}
              </th>
              <td className={styles.text}>{scopeName(problem.scope)}</td>
              <td className={styles.text}>{problem.message}</td>
            </tr>
          ))}
        </SimpleTable>
      )}
    </div>
  );
}

function noteOf(shown: number, total: number): string {
  if (shown === 0) {
    return `${formatCount(
      total,
    )} in all. Which they are is told to those who may see every model.`;
  }
  const rest = 'They are left out, and the rest was read.';
  return shown < total
    ? `The first ${formatCount(shown)} of ${formatCount(total)}. ${rest}`
    : rest;
}
