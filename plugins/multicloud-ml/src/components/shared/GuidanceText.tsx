import type { Guidance } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { CodeExample } from './CodeExample';
import { Reading } from './Reading';
import styles from './GuidanceText.module.css';

/** What a criterion or rule asks, why, how to meet it (the cheapest way first) and YAML that does. */
export function GuidanceText(props: { guidance: Guidance; example?: string }) {
  const { title } = props.guidance;
  const { t } = useLocale();
  return (
    <div className={styles.guidance}>
      <Reading guidance={props.guidance} />
      {props.example && (
        <CodeExample label={t('standards.example', { title })}>
          {props.example}
        </CodeExample>
      )}
    </div>
  );
}
