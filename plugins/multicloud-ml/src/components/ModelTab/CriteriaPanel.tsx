import type {
  Assessment,
  CriterionResult,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { Panel } from '../shared';
import { CriterionRow } from './CriterionRow';
import styles from './CriteriaPanel.module.css';

/** Every criterion, most to gain first; those that do not apply come last and say why. */
export function CriteriaPanel({ assessment }: { assessment: Assessment }) {
  const { name, version } = assessment.standard;
  const criteria = [...assessment.portability.criteria].sort(
    (a, b) => toGain(b) - toGain(a),
  );
  return (
    <Panel
      title="Criteria"
      note={`Most to gain first · ${name}, version ${version}`}
    >
      <ul className={styles.list} aria-label="Portability criteria">
        {criteria.map(criterion => (
          <CriterionRow key={criterion.id} criterion={criterion} />
        ))}
      </ul>
    </Panel>
  );
}

function toGain({ state, weight, points }: CriterionResult): number {
  return state === 'not-applicable' ? -1 : weight - points;
}
