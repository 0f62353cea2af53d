import type { CriterionValue } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { SimpleTable } from '../shared';
import { Terms } from './Terms';
import styles from './ValuesTable.module.css';

/** What earns what of one criterion, with the terms that the Standard in force knows. */
export function ValuesTable(props: {
  title: string;
  weight: number;
  rows: CriterionValue[];
}) {
  const { title, weight, rows } = props;
  const { t, format } = useLocale();
  return (
    <SimpleTable
      caption={t('standards.criteria.valuesOf', { title })}
      head={
        <>
          <th scope="col" data-align="end">
            {t('standards.criteria.worth')}
          </th>
          <th scope="col">{t('standards.criteria.when')}</th>
          <th scope="col">{t('standards.criteria.terms')}</th>
        </>
      }
    >
      {rows.map(({ value, when, terms = [] }) => (
        <tr key={`${when} ${value}`}>
          <td data-align="end" className={styles.worth}>
            {value === 'not-applicable'
              ? t('standards.criteria.notApplicable')
              : format.points(value * weight)}
          </td>
          <th scope="row" className={styles.when}>
            {when}
          </th>
          <td>
            <Terms terms={terms} />
          </td>
        </tr>
      ))}
    </SimpleTable>
  );
}
