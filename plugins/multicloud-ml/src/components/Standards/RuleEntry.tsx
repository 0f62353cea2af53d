import {
  isExemptible,
  ruleFigures,
  type RuleGuidance,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { Reading, RecoveryPill } from '../shared';
import { Entry } from './Entry';
import { Example } from './Example';
import { RuleAdherence } from './RuleAdherence';
import styles from './RuleEntry.module.css';

/** One recovery rule: what it asks and why, how to meet it, the figures in force, and how many models it matches. */
export function RuleEntry(props: { rule: RuleGuidance; standard: Standard }) {
  const { rule, standard } = props;
  const { t } = useLocale();
  const figures = ruleFigures(rule.id, standard);
  return (
    <Entry
      id={rule.id}
      title={rule.title}
      aside={<RecoveryPill status={rule.status} />}
    >
      <Reading guidance={rule} />
      <Example guidance={rule} standard={standard} />
      {figures.length > 0 && (
        <>
          <h5>{t('standards.rules.figures')}</h5>
          <dl
            className={styles.figures}
            aria-label={t('standards.rules.figuresOf', { title: rule.title })}
          >
            {figures.map(({ of, value }) => (
              <div key={of}>
                <dt>{of}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {isExemptible(rule.id) && <p>{t('standards.rules.exemptible')}</p>}
      <RuleAdherence rule={rule} />
    </Entry>
  );
}
