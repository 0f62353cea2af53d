import type { CriterionId } from '../../standard/Standard';
import type { Guidance } from './Guidance';

/**
 * The rubric in words, by criterion: for tooltips and for the Standards page. The values are those of the default
 * Standard; the weights are in the Standard itself.
 *
 * @public
 */
export const CRITERION_GUIDANCE: Record<CriterionId, Guidance> = {
  P1: {
    id: 'P1',
    title: 'Serving',
    asks: 'The model is served on Kubernetes at two providers. One provider earns .8, an own image on a managed endpoint .5. On T1 and T2 a second site counts only once a source has seen it or a drill has recovered to it.',
    why: 'What serves the model is what has to be rebuilt elsewhere, and a container on Kubernetes is the only serving stack that all providers sell.',
    howTo: [
      'Serve from an image of your own instead of the one that the provider ships.',
      'Move the endpoint to KServe on the Kubernetes service that you already run.',
      'Add a standby under KServe at a second provider, from the same image.',
    ],
    example: `deployments:
  - { name: primary, role: primary, provider: aws, region: ap-southeast-1, service: eks, runtime: kserve }
  - { name: standby, role: standby, provider: gcp, region: asia-southeast1, service: gke, runtime: kserve }`,
  },
  P2: {
    id: 'P2',
    title: 'Pipelines',
    asks: 'Pipelines run on an orchestrator that every provider can host: Kubeflow, Argo, Airflow, MLflow or Dagster. Kubeflow pipelines run by Vertex AI earn half. A model without a pipeline says none.',
    why: 'A model that cannot be retrained elsewhere is a copy that ages, and rewriting a pipeline under pressure takes weeks.',
    howTo: [
      'State the orchestrator, or none, if that is all that is missing.',
      'Run the existing Kubeflow pipelines on your own Kubeflow.',
      "Rewrite the provider's pipeline as Kubeflow or Argo steps that call the same containers.",
    ],
    example: `pipeline: { orchestrator: kubeflow }`,
  },
  P3: {
    id: 'P3',
    title: 'Tables',
    asks: 'Every table that the model reads is in an open table format; the worst one decides. Parquet and CSV earn half, a proprietary table with a scheduled export a quarter. A model without tables says [].',
    why: 'Data has the most weight: it is slow and costly to move, and a format that one engine reads keeps the model beside that engine.',
    howTo: [
      'Schedule an export of the proprietary table to an open format.',
      'Register the Parquet files as an Iceberg or Delta Lake table; the data stays where it is.',
      'Move the table to Iceberg, Delta Lake or Hudi and let the warehouse read it from there.',
    ],
    example: `data:
  tables: [{ format: iceberg, uri: s3://lake/transactions }]`,
  },
  P4: {
    id: 'P4',
    title: 'Feature store',
    asks: 'Features come from Feast, or from no feature store at all. A managed store with an offline export earns half.',
    why: 'Features that live in one managed store have to be computed again before the model can answer elsewhere.',
    howTo: [
      'State none when the model has no feature store.',
      'Switch the offline export of the managed store on.',
      'Keep the definitions in Feast and use the managed store as its online store only.',
    ],
    example: `data:
  featureStore: { kind: feast }`,
  },
  P5: {
    id: 'P5',
    title: 'Artifact format',
    asks: 'The artifact is in a format that many runtimes load: ONNX, Safetensors, SavedModel, MLflow or PMML. A format of one framework earns .7, one compiled for a chip .3, one that cannot be exported nothing.',
    why: 'The artifact is the model: whoever cannot take it along starts again.',
    howTo: [
      'Keep the original beside the compiled artifact, and register the original.',
      'Export as ONNX or Safetensors as the last step of training.',
      'Secure the right to export the weights, or name an accepted equivalent at another provider.',
    ],
    example: `artifact: { format: onnx, version: '7', uri: s3://models/fraud/7 }`,
  },
  P6: {
    id: 'P6',
    title: 'Delivery',
    asks: 'One neutral pipeline delivers the model to at least two providers. A neutral pipeline with one target, or whose targets are not known, earns .6.',
    why: 'A second provider to which nothing is delivered regularly is out of date on the day when it is needed.',
    howTo: [
      'State the targets that the pipeline already has.',
      'Add a job that deploys the same image to a second provider.',
      "Move the provider's pipeline to GitHub Actions, GitLab CI or another neutral one.",
    ],
    example: `delivery: { ci: github-actions, targets: [aws, gcp] }`,
  },
  P7: {
    id: 'P7',
    title: 'Infrastructure',
    asks: 'The infrastructure is described in a tool that knows every provider: Terraform, OpenTofu, Pulumi, Crossplane or Helm. A mixture earns half.',
    why: "A description that one provider's tool reads has to be written again for the next one.",
    howTo: [
      'State the tool, if that is all that is missing.',
      'Describe what is new in Terraform or OpenTofu, and import what exists piece by piece.',
      'Package what runs on Kubernetes as a Helm chart.',
    ],
    example: `infrastructure: { tool: terraform }`,
  },
  P8: {
    id: 'P8',
    title: 'Accelerator',
    asks: 'Every serving deployment runs on CPU, NVIDIA or AMD. Half where portable and non-portable hardware both serve.',
    why: 'A chip that one provider sells cannot be rented elsewhere, however portable the rest is.',
    howTo: [
      'State the accelerator of every deployment.',
      'Keep a build for CPU or NVIDIA and serve a standby with it.',
      'Train for special hardware if it is cheaper, and serve on hardware that everybody has.',
    ],
    example: `deployments:
  - { role: primary, provider: aws, region: ap-southeast-1, service: eks, accelerator: nvidia }`,
  },
  P9: {
    id: 'P9',
    title: 'Identity',
    asks: 'The model proves who it is by workload federation and takes its secrets from an external store. One of the two earns half; static credentials earn nothing.',
    why: 'A key that was pasted into one cloud is missing in the next, and is the first thing to leak.',
    howTo: [
      'Remove static credentials.',
      'Read secrets through External Secrets or the CSI driver.',
      'Federate the Kubernetes service account with every provider that the model uses.',
    ],
    example: `identity: { workloadFederation: true, externalSecrets: true, staticCredentials: false }`,
  },
  P10: {
    id: 'P10',
    title: 'People',
    asks: 'Two people can operate the second-best-staffed provider (half), and a counting restore or failover drill to another provider is at most 90 days old (half).',
    why: 'A second provider that nobody has practised is a plan, not a way out.',
    howTo: [
      'Declare who operates which provider: multicloud-ml.io/operates on users, or operators on the group.',
      'Run the next drill to another provider, record it and have it confirmed.',
      'Train or hire a second person for the second provider.',
    ],
    example: `# on a Group
metadata:
  annotations:
    multicloud-ml.io/operators: aws=4,gcp=2`,
  },
};
