import { useMemo } from 'react';
import {
  CRITERION_IDS,
  exampleUnder,
  type Guidance,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { CodeExample, CopyButton } from '../shared';
import styles from './Example.module.css';

/** YAML that passes under the Standard in force, to be copied. */
export function Example(props: { guidance: Guidance; standard: Standard }) {
  const { guidance, standard } = props;
  const { id, title } = guidance;
  const { t } = useLocale();
  const example = useMemo(
    () => exampleUnder(id, standard, new Date()),
    [id, standard],
  );
  if (example === undefined) {
    return CRITERION_IDS.some(known => known === id) ? (
      <p>{t('standards.criteria.noExample')}</p>
    ) : null;
  }
  return (
    <div className={styles.example}>
      <CodeExample label={t('standards.example', { title: `${id} ${title}` })}>
        {example}
      </CodeExample>
      <div className={styles.copy}>
        <CopyButton
          text={example}
          what={t('standards.exampleName', { title: `${id} ${title}` })}
        />
      </div>
    </div>
  );
}
