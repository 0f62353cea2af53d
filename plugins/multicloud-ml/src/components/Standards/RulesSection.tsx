import {
  RECOVERY_STATUSES,
  RULE_GUIDANCE,
  type RecoveryStatus,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { RecoveryPill } from '../shared';
import { RuleEntry } from './RuleEntry';
import styles from './RulesSection.module.css';

const OUTRIGHT: readonly RecoveryStatus[] = ['exempt', 'not-required'];
const ORDERED = RECOVERY_STATUSES.filter(status => !OUTRIGHT.includes(status));
const WORDS = ['secondSite', 'unverified', 'counting'] as const;

/** How rules make a status, the words that they are written in, and each of them. */
export function RulesSection({ standard }: { standard: Standard }) {
  const { t } = useLocale();
  return (
    <>
      <p>{t('standards.rules.intro')}</p>
      <ol aria-label={t('standards.rules.order')} className={styles.order}>
        {ORDERED.map(status => (
          <li key={status}>
            <RecoveryPill status={status} />
          </li>
        ))}
      </ol>
      <p>{t('standards.rules.replaced')}</p>
      <h4>{t('standards.rules.words')}</h4>
      <dl>
        {WORDS.map(word => (
          <div key={word}>
            <dt>{t(`standards.rules.${word}`)}</dt>
            <dd>{t(`standards.rules.${word}Text`)}</dd>
          </div>
        ))}
      </dl>
      {RULE_GUIDANCE.map(rule => (
        <RuleEntry key={rule.id} rule={rule} standard={standard} />
      ))}
    </>
  );
}
