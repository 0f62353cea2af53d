/** A resource as the registry answers it. */
export interface Resource {
  id: string;
  [field: string]: unknown;
}

/** What a fake registry holds, by the names of its lists. */
export interface RegistryContents {
  serving_environments: Resource[];
  inference_services: Resource[];
  registered_models: Resource[];
  model_versions: Resource[];
  /** By model version; in the real API they do not name it themselves. */
  artifacts: Record<string, Resource[]>;
}

/** A custom property that is a text. */
export function text(value: string) {
  return { metadataType: 'MetadataStringValue', string_value: value };
}

/** How Kubernetes would have named two InferenceServices. */
export const UIDS = [
  '0b9f6a52-7d8e-4f3c-9a41-1c2d3e4f5a6b',
  '7c1d2e3f-4a5b-4c6d-8e9f-0a1b2c3d4e5f',
];

/** Synthetic models of a registry: one with everything, one archived, one of which nothing is known. */
export function exampleContents(): RegistryContents {
  return {
    serving_environments: [
      { id: '1', name: 'payments' },
      { id: '2', name: 'payments-gcp' },
      { id: '3', name: 'sandbox' },
    ],
    inference_services: [
      {
        id: '21',
        name: `fraud/${UIDS[0]}`,
        registeredModelId: '11',
        servingEnvironmentId: '1',
        modelVersionId: '31',
        runtime: 'kserve-tritonserver',
        desiredState: 'UNDEPLOYED',
      },
      {
        id: '22',
        name: `fraud/${UIDS[1]}`,
        registeredModelId: '11',
        servingEnvironmentId: '1',
        modelVersionId: '32',
        runtime: 'kserve-tritonserver',
        desiredState: 'DEPLOYED',
        customProperties: {
          'multicloud-ml.io/role': text('primary'),
          url: text('http://fraud.payments.example.com'),
        },
      },
      {
        id: '23',
        name: 'fraud',
        registeredModelId: '11',
        servingEnvironmentId: '2',
        runtime: 'our-own',
        desiredState: 'UNDEPLOYED',
      },
      {
        id: '24',
        name: 'fraud-trial',
        registeredModelId: '11',
        servingEnvironmentId: '3',
        modelVersionId: '31',
      },
    ],
    registered_models: [
      {
        id: '11',
        name: 'fraud',
        description: 'Scores card payments',
        owner: 'risk-ml',
        state: 'LIVE',
        provider: 'IBM',
        maturity: 'Generally Available',
        license: 'apache-2.0',
        createTimeSinceEpoch: '1763971200000',
        lastUpdateTimeSinceEpoch: '1763971200000',
        customProperties: {
          'multicloud-ml.io/tier': text('T1'),
          'multicloud-ml.io/entity': text('component:default/fraud'),
          team: text('risk'),
          reviewed: { metadataType: 'MetadataBoolValue', bool_value: true },
          layers: { metadataType: 'MetadataIntValue', int_value: '42' },
          auc: { metadataType: 'MetadataDoubleValue', double_value: 0.97 },
          limits: {
            metadataType: 'MetadataStructValue',
            struct_value: btoa('{ "perDay": 5 }'),
          },
          raw: {
            metadataType: 'MetadataProtoValue',
            type: 'type.example.com/Any',
            proto_value: 'CgA=',
          },
          pinned: text(''),
        },
      },
      { id: '12', name: 'churn', owner: 'jane', state: 'ARCHIVED' },
      { id: '13', name: 'granite', customProperties: { License: text('mit') } },
    ],
    model_versions: [
      { id: '31', name: '1', registeredModelId: '11', state: 'LIVE' },
      { id: '32', name: '2', registeredModelId: '11', state: 'LIVE' },
      { id: '33', name: '3-rc', registeredModelId: '11', state: 'ARCHIVED' },
      {
        id: '34',
        name: 'main',
        registeredModelId: '13',
        customProperties: {
          repo: text('ibm-granite/granite-3.1'),
          model_origin: text('huggingface_hub'),
          source_uri: text(
            'https://huggingface.co/ibm-granite/granite-3.1/resolve/main/a.bin',
          ),
        },
      },
    ],
    artifacts: {
      '31': [
        {
          id: '41',
          artifactType: 'model-artifact',
          uri: 's3://models/fraud/1',
          state: 'LIVE',
        },
      ],
      '32': [
        {
          id: '42',
          artifactType: 'model-artifact',
          uri: 's3://models/fraud/2?endpoint=https%3A%2F%2Fs3.example.com&defaultRegion=ap-southeast-1',
          modelFormatName: 'onnx',
          modelFormatVersion: '1.17',
          modelSourceKind: 'kfp',
          modelSourceClass: 'pipelinerun',
          modelSourceGroup: 'payments',
          modelSourceId: 'models:/fraud/7',
          modelSourceName: 'nightly/7',
          state: 'LIVE',
          customProperties: { digest: text(`sha256:${'ab'.repeat(32)}`) },
        },
        {
          id: '43',
          artifactType: 'doc-artifact',
          uri: 's3://models/fraud/card.md',
        },
        {
          id: '44',
          artifactType: 'model-artifact',
          uri: 's3://models/fraud/2-first-try',
          state: 'DELETED',
        },
      ],
      '33': [],
    },
  };
}
