/** How a provider's resources get a tag that reaches its bill. */
export interface TaggingAdvice {
  /** Where to set it; the first whose pattern fits the service or the resource counts. */
  places: Array<{ when: RegExp; where: string }>;
  /** Where no place is known for the service. */
  otherwise: string;
  /** What else the provider asks for before its bill shows the tag. */
  then: string;
}

const KUBERNETES =
  /kubernetes|container service|:eks:|managedclusters|\/clusters\//i;

/**
 * By provider. Sources, as of November 2026: AWS Billing User Guide, "User-defined cost allocation tags" and "Split cost
 * allocation data"; Google Cloud, "Labels overview" and "View detailed breakdown of cluster costs"; Microsoft Cost
 * Management, "Enable tag inheritance"; AKS, "Cost analysis".
 */
export const TAGGING_ADVICE: ReadonlyMap<string, TaggingAdvice> = new Map([
  [
    'aws',
    {
      places: [
        { when: /sagemaker/i, where: 'Set the tag on the SageMaker endpoint.' },
        {
          when: KUBERNETES,
          where:
            'Switch on split cost allocation data for Amazon EKS, or set the tag on a node group that runs this model only.',
        },
        {
          when: /bedrock/i,
          where:
            'Set the tag on an application inference profile, and call the model through it.',
        },
      ],
      otherwise: 'Set the tag on the resource.',
      then: 'Then activate the key as a cost allocation tag in Billing and Cost Management of the management account. That takes up to a day or two; days before it stay as they are.',
    },
  ],
  [
    'gcp',
    {
      places: [
        {
          when: /vertex|aiplatform/i,
          where: 'Set the label on the Vertex AI endpoint.',
        },
        {
          when: KUBERNETES,
          where:
            'Switch on GKE cost allocation, and set the label on the pods of this model.',
        },
      ],
      otherwise: 'Set the label on the resource.',
      then: 'A label cannot hold “:” or “/”, so its value is the bare name of the model. Days before it stay as they are.',
    },
  ],
  [
    'azure',
    {
      places: [
        {
          when: /machine learning|machinelearningservices/i,
          where: 'Set the tag on the Azure ML endpoint, an Azure resource.',
        },
        {
          when: KUBERNETES,
          where:
            'Set the tag on a node pool of the AKS cluster that runs this model only.',
        },
      ],
      otherwise: 'Set the tag on the Azure resource.',
      then: 'A tag of the resource group or subscription counts only with tag inheritance switched on in Cost Management.',
    },
  ],
]);

/** Of any other provider. */
export const GENERAL_ADVICE: TaggingAdvice = {
  places: [],
  otherwise: 'Set the tag on the resource.',
  then: 'Make sure that the export of the bill carries it.',
};
