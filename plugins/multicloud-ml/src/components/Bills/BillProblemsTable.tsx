import { Text } from '@backstage/ui';
import type { BillProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatCount } from '../../format';
import { SimpleTable } from '../shared';
import styles from './BillProblemsTable.module.css';

/** What of a bill was not taken, where it stands, and why. */
export function BillProblemsTable(props: {
  source: string;
  problems: Array<BillProblem & { delivery: string }>;
}) {
  const { source, problems } = props;
  return (
    <div className={styles.problems}>
      <Text as="h3" variant="body-medium" weight="bold">
        What was not taken
      </Text>
      <p className={styles.note}>
        The first 20 of each delivery. A bad row is left out and the rest
        counts; a refused delivery counts not at all, and what it delivered
        before stays.
      </p>
      <SimpleTable
        caption={`What was not taken of ${source}`}
        head={
          <>
            <th scope="col">File</th>
            <th scope="col" data-align="end">
              Line
            </th>
            <th scope="col">Column</th>
            <th scope="col">Why</th>
          </>
        }
      >
        {problems.map((problem, index) => (
          <tr key={`${problem.delivery} ${index}`}>
            <th scope="row" className={`${styles.text} ${styles.file}`}>
              {problem.file}
            </th>
            <td data-align="end">
              {problem.line === undefined
                ? 'whole file'
                : formatCount(problem.line)}
            </td>
            <td className={`${styles.text} ${styles.column}`}>
              {problem.column ?? '–'}
            </td>
            <td className={`${styles.text} ${styles.why}`}>{problem.why}</td>
          </tr>
        ))}
      </SimpleTable>
    </div>
  );
}
