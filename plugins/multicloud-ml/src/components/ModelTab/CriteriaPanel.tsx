import type {
  Assessment,
  CriterionResult,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { Panel, StandardLink } from '../shared';
import { CriterionRow } from './CriterionRow';
import styles from './CriteriaPanel.module.css';

/** Every criterion, most to gain first; those that do not apply come last and say why. */
export function CriteriaPanel({ assessment }: { assessment: Assessment }) {
  const { t } = useLocale();
  const { name, version } = assessment.standard;
  const criteria = [...assessment.portability.criteria].sort(
    (a, b) => toGain(b) - toGain(a),
  );
  return (
    <Panel
      title={t('modelTab.criteria.title')}
      note={t('modelTab.criteria.note', {
        standard: <StandardLink>{name}</StandardLink>,
        version,
      })}
    >
      <ul className={styles.list} aria-label={t('modelTab.criteria.label')}>
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
