import { CodeExample, Panel } from '../shared';
import styles from './FirstBillGuide.module.css';

const WHY = {
  'no-source':
    'No bill is connected yet, so no cost can be shown: no provider export, no table, no file.',
  'none-read':
    'No bill has been read yet, so no cost can be shown. Where one is configured already, the page "Bills" says how it is doing.',
  'none-of-these':
    'No bill that has been read names one of these models or their accounts, so their cost is unknown.',
} as const;

/** No cost yet: why, and how a first bill gets here. */
export function FirstBillGuide({ why }: { why: keyof typeof WHY }) {
  return (
    <Panel title="No bill yet" note={WHY[why]}>
      <ol className={styles.steps}>
        <li>
          <h3>Switch on the FOCUS export of each provider</h3>
          <p>
            AWS (Data Exports), Google Cloud (BigQuery) and Azure (Cost
            Management exports) all deliver their bill in this one format. The
            guide for each is <code>docs/cost.md</code>.
          </p>
        </li>
        <li>
          <h3>Say where it is delivered</h3>
          <p>
            Install the backend module for cost exports and name the place in{' '}
            <code>app-config.yaml</code>. The first bill shows here once it has
            been read.
          </p>
          <CodeExample label="Example configuration">
            {`multicloudMl:
  costs:
    sources:
      focus:
        aws:
          s3:
            bucket: my-billing-exports
            prefix: focus`}
          </CodeExample>
        </li>
        <li>
          <h3>Tag what serves a model with its name</h3>
          <p>
            An amount finds its model by tag first. Endpoints that a source has
            seen are found by their own id, without a tag.
          </p>
        </li>
      </ol>
    </Panel>
  );
}
