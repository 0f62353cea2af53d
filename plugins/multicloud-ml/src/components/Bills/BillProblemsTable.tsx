import { Text } from '@backstage/ui';
import type { BillProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { SimpleTable } from '../shared';
import styles from './BillProblemsTable.module.css';

/** What of a bill was not taken, where it stands, and why. */
export function BillProblemsTable(props: {
  source: string;
  problems: Array<BillProblem & { delivery: string }>;
}) {
  const { t, format } = useLocale();
  const { source, problems } = props;
  return (
    <div className={styles.problems}>
      <Text as="h3" variant="body-medium" weight="bold">
        {t('bills.problems.title')}
      </Text>
      <p className={styles.note}>{t('bills.problems.note')}</p>
      <SimpleTable
        caption={t('bills.problems.caption', { source })}
        head={
          <>
            <th scope="col">{t('bills.problems.file')}</th>
            <th scope="col" data-align="end">
              {t('bills.problems.line')}
            </th>
            <th scope="col">{t('bills.problems.column')}</th>
            <th scope="col">{t('bills.problems.why')}</th>
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
                ? t('bills.problems.wholeFile')
                : format.count(problem.line)}
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
