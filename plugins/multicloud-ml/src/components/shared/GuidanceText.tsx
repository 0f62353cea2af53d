import type { Guidance } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { CodeExample } from './CodeExample';
import styles from './GuidanceText.module.css';

/** What a criterion or rule asks, why, how to meet it (the cheapest way first) and YAML that does. */
export function GuidanceText({ guidance }: { guidance: Guidance }) {
  const { title, asks, why, howTo, example } = guidance;
  return (
    <div className={styles.guidance}>
      <p>{asks}</p>
      <p>
        <strong>Why.</strong> {why}
      </p>
      {howTo.length > 0 && (
        <>
          <p>
            <strong>How, the cheapest first.</strong>
          </p>
          <ol>
            {howTo.map(way => (
              <li key={way}>{way}</li>
            ))}
          </ol>
        </>
      )}
      {example && (
        <CodeExample label={`Example: ${title}`}>{example}</CodeExample>
      )}
    </div>
  );
}
