import { parseEntityRef } from '@backstage/catalog-model';
import { CodeExample, Panel } from '../shared';
import styles from './FirstModelGuide.module.css';

/** A team without models: why the page is empty, and the three ways to change that. */
export function FirstModelGuide({ groupRef }: { groupRef: string }) {
  const { name, namespace } = parseEntityRef(groupRef);
  const owner = namespace === 'default' ? name : `${namespace}/${name}`;
  return (
    <Panel
      title="No model yet"
      note="No model that you may see is owned by this group or its sub-groups. Register one in any of three ways."
    >
      <ol className={styles.ways}>
        <li>
          <h3>Name where it runs</h3>
          <p>
            Four annotations are enough to start. Add the file to the
            model&apos;s repository and register it in the catalog.
          </p>
          <CodeExample label="Example entity">
            {`apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: my-model
  annotations:
    multicloud-ml.io/provider: aws
    multicloud-ml.io/region: ap-southeast-1
    multicloud-ml.io/tier: T2
    multicloud-ml.io/monthly-cost: 1200 USD
spec:
  type: ml-model
  lifecycle: production
  owner: group:${owner}`}
          </CodeExample>
        </li>
        <li>
          <h3>Describe it in full</h3>
          <p>
            Add the block <code>spec.mlModel</code> with deployments, pipeline,
            tables and recovery. Every fact that is shown can earn points; a
            missing one is unknown.
          </p>
        </li>
        <li>
          <h3>Let a source find it</h3>
          <p>
            SageMaker or an exported file can register models by themselves. Tag
            them with this group as the owner.
          </p>
        </li>
      </ol>
    </Panel>
  );
}
