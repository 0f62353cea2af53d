import { VisuallyHidden } from '@backstage/ui';
import {
  GRADES,
  type GradeOrWithheld,
  type Rollup,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { GradeMark, Panel } from '../shared';
import type { ModelFilters } from '../ModelList';
import styles from './GradesPanel.module.css';

const ROWS: GradeOrWithheld[] = [...GRADES, 'withheld'];

/** How the grades are spread; a row shows its models in the table below. */
export function GradesPanel(props: { rollup: Rollup; filters: ModelFilters }) {
  const { rollup, filters } = props;
  const most = Math.max(...ROWS.map(grade => rollup.grades[grade]), 1);
  return (
    <Panel
      title="Grades"
      note={
        rollup.grades.withheld > 0
          ? 'Withheld: too few facts are known'
          : 'Every model has a grade'
      }
    >
      <ul className={styles.list} aria-label="Models by grade">
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
                  {count}
                  <VisuallyHidden>
                    {count === 1 ? 'model' : 'models'}
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
