import { CodeExample, Panel } from '../shared';
import styles from './FirstSourceGuide.module.css';

/** No source yet: what one is for, and how the first gets here. */
export function FirstSourceGuide() {
  return (
    <Panel
      title="No source yet"
      note="No system that knows models is connected, or you may see none of its models. Everything shown elsewhere is what entities say of themselves."
    >
      <ol className={styles.steps}>
        <li>
          <h3>Add the module of a system that you have</h3>
          <p>
            There is one each for Amazon SageMaker, Vertex AI, Azure Machine
            Learning, MLflow, Kubeflow Model Registry, KServe, source code and
            exported files. The guides are in <code>docs/sources</code>.
          </p>
          <CodeExample label="Example of adding a module">
            {`// packages/backend/src/index.ts
backend.add(
  import(
    '@multicloud-ml/backstage-plugin-multicloud-ml-backend-module-mlflow'
  ),
);`}
          </CodeExample>
        </li>
        <li>
          <h3>Say where it is, and who owns what has no owner</h3>
          <CodeExample label="Example configuration">
            {`multicloudMl:
  sources:
    mlflow:
      prod:
        url: https://mlflow.example.com
        defaultOwner: group:default/platform`}
          </CodeExample>
        </li>
        <li>
          <h3>Start the backend again</h3>
          <p>
            It reads the system at once, and from then on by itself. What it
            finds shows here, and registers itself in the catalog.
          </p>
        </li>
      </ol>
    </Panel>
  );
}
