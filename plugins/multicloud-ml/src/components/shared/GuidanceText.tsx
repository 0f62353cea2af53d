import type { Guidance } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { CodeExample } from './CodeExample';
import styles from './GuidanceText.module.css';

/** What a criterion or rule asks, why, how to meet it (the cheapest way first) and YAML that does. */
export function GuidanceText(props: { guidance: Guidance; example?: string }) {
  const { title, asks, why, howTo } = props.guidance;
  const { t } = useLocale();
  return (
    <div className={styles.guidance}>
      <p>{asks}</p>
      <p>
        <strong>{t('standards.why')}</strong> {why}
      </p>
      {howTo.length > 0 && (
        <>
          <p>
            <strong>{t('standards.howTo')}</strong>
          </p>
          <ol>
            {howTo.map(way => (
              <li key={way}>{way}</li>
            ))}
          </ol>
        </>
      )}
      {props.example && (
        <CodeExample label={t('standards.example', { title })}>
          {props.example}
        </CodeExample>
      )}
    </div>
  );
}
