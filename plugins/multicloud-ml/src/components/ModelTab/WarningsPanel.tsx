import type { Assessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiAlertLine, RiSearchEyeLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { Panel } from '../shared';
import styles from './WarningsPanel.module.css';

/** What was wrong with the input, and what the evidence disagrees about. Nothing is shown where there is nothing. */
export function WarningsPanel({ assessment }: { assessment: Assessment }) {
  const { t } = useLocale();
  const { problems, findings } = assessment;
  const count = problems.length + findings.length;
  if (count === 0) return null;
  return (
    <Panel
      title={t('modelTab.problems.title')}
      note={t('modelTab.problems.note', { count })}
    >
      <ul className={styles.list} aria-label={t('modelTab.problems.title')}>
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <RiAlertLine className={styles.icon} aria-hidden />
            <span>{message}</span>
          </li>
        ))}
        {findings.map(({ id, path, message }) => (
          <li key={`${id} ${path} ${message}`}>
            <RiSearchEyeLine className={styles.icon} aria-hidden />
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
