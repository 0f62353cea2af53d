import {
  GRADES,
  type GradeOrWithheld,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { GradeMark, SimpleTable } from '../shared';
import { useFleetAdherence } from './AdherenceProvider';
import { ModelsLink } from './ModelsLink';
import { ShareBar } from './ShareBar';
import styles from './GradesTable.module.css';

const ROWS: readonly GradeOrWithheld[] = [...GRADES, 'withheld'];

/** The thresholds in force, and how many models have each grade today. */
export function GradesTable({ standard }: { standard: Standard }) {
  const { t, format } = useLocale();
  const { data } = useFleetAdherence();
  const { thresholds, leastCoverage } = standard;

  const from = (grade: GradeOrWithheld) => {
    if (grade === 'withheld') {
      return t('standards.score.withheldBelow', {
        share: format.percent(leastCoverage),
      });
    }
    return grade === 'E'
      ? t('standards.score.below', { points: format.points(thresholds.D) })
      : format.points(thresholds[grade]);
  };

  return (
    <SimpleTable
      caption={t('standards.score.grades')}
      head={
        <>
          <th scope="col">{t('standards.score.grade')}</th>
          <th scope="col">{t('standards.score.from')}</th>
          {data && <th scope="col">{t('standards.score.today')}</th>}
        </>
      }
    >
      {ROWS.map(grade => (
        <tr key={grade}>
          <th scope="row">
            <GradeMark grade={grade} />
          </th>
          <td>{from(grade)}</td>
          {data && (
            <td className={styles.today}>
              <span className={styles.share}>
                <ShareBar
                  whole={data.models}
                  parts={[{ look: 'solid', size: data.grades[grade] }]}
                />
                <ModelsLink
                  query={{ grade }}
                  isLinked={data.grades[grade] > 0}
                  label={
                    grade === 'withheld'
                      ? t('standards.adherence.openWithheld')
                      : t('standards.adherence.openGrade', { grade })
                  }
                >
                  {format.count(data.grades[grade])}
                </ModelsLink>
              </span>
            </td>
          )}
        </tr>
      ))}
    </SimpleTable>
  );
}
