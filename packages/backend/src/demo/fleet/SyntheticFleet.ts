import type { Entity } from '@backstage/catalog-model';
import type { AssessmentInput } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { loadGenerator } from './loadGenerator';
import { syntheticGroups } from './syntheticGroups';
import { toModelEntity } from './toModelEntity';

/** Where the fleet runs: enough sites for a map, most of them in Asia. */
const SITES = [
  ['aws', 'ap-southeast-1', 'eks', 'sagemaker-endpoint'],
  ['aws', 'ap-southeast-3', 'eks', 'sagemaker-endpoint'],
  ['gcp', 'asia-southeast1', 'gke', 'vertex-endpoint'],
  ['gcp', 'asia-southeast2', 'gke', 'vertex-endpoint'],
  ['azure', 'southeastasia', 'aks', 'azureml-endpoint'],
  ['azure', 'malaysiawest', 'aks', 'azureml-endpoint'],
  ['aws', 'ap-south-1', 'eks', 'sagemaker-endpoint'],
  ['gcp', 'asia-northeast1', 'gke', 'vertex-endpoint'],
  ['azure', 'australiaeast', 'aks', 'azureml-endpoint'],
  ['aws', 'eu-central-1', 'eks', 'sagemaker-endpoint'],
  ['gcp', 'europe-west4', 'gke', 'vertex-endpoint'],
  ['aws', 'us-east-1', 'eks', 'sagemaker-endpoint'],
] as const;

/** A fleet that exists nowhere, to try the pages at size. */
export class SyntheticFleet {
  private readonly inputs: AssessmentInput[];

  /** The same fleet for the same number, but for dates, which are counted from `now`. */
  constructor(count: number, now: Date) {
    this.inputs = loadGenerator().generateModels(count, {
      now,
      teams: Math.max(1, Math.round(count / 50)),
      sites: SITES,
    });
  }

  /** The models, and the divisions and teams that own them. */
  entities(): Entity[] {
    const owners = new Set(this.inputs.flatMap(input => input.ownerRef ?? []));
    return [
      ...syntheticGroups([...owners]),
      ...this.inputs.map((input, index) => toModelEntity(input, index)),
    ];
  }

  /** What an exported file tells of the models that a source has seen, as the file source reads it. */
  inventory(): object[] {
    return this.inputs.flatMap(({ entityRef, observations }) =>
      observations.map(({ model, deployments }) => ({
        ...model,
        entityRef,
        deployments: deployments.map(
          ({ seenAt, firstSeenAt, stale, ...deployment }) => deployment,
        ),
      })),
    );
  }

  /** The recorded drills, as drill files have them. */
  drills(): object[] {
    return this.inputs.flatMap(({ drills }) =>
      drills.map(({ id, recordedAt, setting, ...drill }) => drill),
    );
  }
}
