import type { CriterionId } from '../../standard/Standard';
import type { Guidance } from './Guidance';

/**
 * The rubric in words, by criterion: for tooltips and for the Standards page. The weights are in the Standard, and
 * `criterionValues` tells what earns what under it.
 *
 * @public
 */
export const CRITERION_GUIDANCE: Record<CriterionId, Guidance> = {
  P1: {
    id: 'P1',
    title: 'Serving',
    asks: 'The model is served on Kubernetes at two providers. The best deployment that serves counts; on T1 and T2 a second site counts only once a source has seen it or a drill has recovered to it.',
    why: 'What serves the model is what has to be rebuilt elsewhere, and a container on Kubernetes is the only serving stack that all providers sell.',
    howTo: [
      'Serve from an image of your own instead of the one that the provider ships.',
      'Move the endpoint to KServe on the Kubernetes service that you already run.',
      'Add a standby under KServe at a second provider, from the same image.',
    ],
  },
  P2: {
    id: 'P2',
    title: 'Pipelines',
    asks: 'Pipelines run on an orchestrator that every provider can host. A model without a pipeline says none, and the criterion does not apply.',
    why: 'A model that cannot be retrained elsewhere is a copy that ages, and rewriting a pipeline under pressure takes weeks.',
    howTo: [
      'State the orchestrator, or none, if that is all that is missing.',
      'Run the existing Kubeflow pipelines on your own Kubeflow.',
      "Rewrite the provider's pipeline as Kubeflow or Argo steps that call the same containers.",
    ],
  },
  P3: {
    id: 'P3',
    title: 'Tables',
    asks: 'Every table that the model reads is in an open table format; the worst one decides. A model without tables says [], and the criterion does not apply.',
    why: 'Data is slow and costly to move, and a format that one engine reads keeps the model beside that engine.',
    howTo: [
      'Schedule an export of the proprietary table to an open format.',
      'Register the Parquet files as a table in an open format; the data stays where it is.',
      'Move the table to an open format and let the warehouse read it from there.',
    ],
  },
  P4: {
    id: 'P4',
    title: 'Feature store',
    asks: 'Features come from a store that runs at every provider, or from no feature store at all.',
    why: 'Features that live in one managed store have to be computed again before the model can answer elsewhere.',
    howTo: [
      'State none when the model has no feature store.',
      'Switch the offline export of the managed store on.',
      'Keep the definitions in Feast and use the managed store as its online store only.',
    ],
  },
  P5: {
    id: 'P5',
    title: 'Artifact format',
    asks: 'The artifact is in a format that many runtimes load. A format of one framework earns less, one compiled for a chip least, and an artifact that cannot be exported nothing.',
    why: 'The artifact is the model: whoever cannot take it along starts again.',
    howTo: [
      'Keep the original beside the compiled artifact, and register the original.',
      'Export as ONNX or Safetensors as the last step of training.',
      'Secure the right to export the weights, or name an accepted equivalent at another provider.',
    ],
  },
  P6: {
    id: 'P6',
    title: 'Delivery',
    asks: 'One pipeline that belongs to no provider delivers the model to at least two of them.',
    why: 'A second provider to which nothing is delivered regularly is out of date on the day when it is needed.',
    howTo: [
      'State the targets that the pipeline already has.',
      'Add a job that deploys the same image to a second provider.',
      "Move the provider's pipeline to one that is neutral, such as GitHub Actions or GitLab CI.",
    ],
  },
  P7: {
    id: 'P7',
    title: 'Infrastructure',
    asks: 'The infrastructure is described in a tool that knows every provider.',
    why: "A description that one provider's tool reads has to be written again for the next one.",
    howTo: [
      'State the tool, if that is all that is missing.',
      'Describe what is new in Terraform or OpenTofu, and import what exists piece by piece.',
      'Package what runs on Kubernetes as a Helm chart.',
    ],
  },
  P8: {
    id: 'P8',
    title: 'Accelerator',
    asks: 'Every deployment that serves runs on hardware that every provider rents out.',
    why: 'A chip that one provider sells cannot be rented elsewhere, however portable the rest is.',
    howTo: [
      'State the accelerator of every deployment.',
      'Keep a build for CPU or NVIDIA and serve a standby with it.',
      'Train on special hardware if it is cheaper, and serve on hardware that everybody has.',
    ],
  },
  P9: {
    id: 'P9',
    title: 'Identity',
    asks: 'The model proves who it is by workload federation, takes its secrets from an external store, and uses no static credentials.',
    why: 'A key that was pasted into one cloud is missing in the next, and is the first thing to leak.',
    howTo: [
      'Remove static credentials.',
      'Read secrets through External Secrets or the CSI driver.',
      'Federate the Kubernetes service account with every provider that the model uses.',
    ],
  },
  P10: {
    id: 'P10',
    title: 'People',
    asks: 'Two people can operate the second-best-staffed provider, and a counting restore or failover drill has lately gone to another provider. Each counts for half.',
    why: 'A second provider that nobody has practised is a plan, not a way out.',
    howTo: [
      'Declare who operates which provider: multicloud-ml.io/operates on users, or operators on the group.',
      'Run the next drill to another provider, record it and have it confirmed.',
      'Train or hire a second person for the second provider.',
    ],
  },
};
