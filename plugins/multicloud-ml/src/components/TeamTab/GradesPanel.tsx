import { VisuallyHidden } from '@backstage/ui';
import {
  GRADES,
  type GradeOrWithheld,
  type Rollup,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { GradeMark, Panel } from '../shared';
import type { ModelFilters } from '../ModelList';
import styles from './GradesPanel.module.css';

const ROWS: GradeOrWithheld[] = [...GRADES, 'withheld'];

/** How the grades are spread; a row shows its models in the table below. */
export function GradesPanel(props: { rollup: Rollup; filters: ModelFilters }) {
  const { t, format } = useLocale();
  const { rollup, filters } = props;
  const most = Math.max(...ROWS.map(grade => rollup.grades[grade]), 1);
  return (
    <Panel
      title={t('teamTab.grades.title')}
      note={
        rollup.grades.withheld > 0
          ? t('teamTab.grades.withheld')
          : t('teamTab.grades.allGraded')
      }
    >
      <ul className={styles.list} aria-label={t('teamTab.grades.label')}>
        {ROWS.map(grade => {
          const count = rollup.grades[grade];
          const isPressed =
            filters.values.grade.length === 1 &&
            filters.values.grade[0] === grade;
          return (
            <li key={grade}>
              <button
                type="button"
                className={styles.row}
                aria-pressed={isPressed}
                disabled={count === 0}
                onClick={() =>
                  filters.set(
                    isPressed
                      ? { grade: [] }
                      : {
                          grade: [grade],
                          tier: [],
                          recovery: [],
                          residency: [],
                        },
                  )
                }
              >
                <GradeMark grade={grade} />
                <span className={styles.track}>
                  <span
                    className={styles.bar}
                    style={{ width: `${(100 * count) / most}%` }}
                  />
                </span>
                <span className={styles.count}>
                  <span aria-hidden>{format.count(count)}</span>{' '}
                  <VisuallyHidden>
                    {t('teamTab.grades.models', { count })}
                  </VisuallyHidden>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
