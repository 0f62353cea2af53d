import {
  SageMaker,
  type ModelPackageContainerDefinition,
} from '@aws-sdk/client-sagemaker';
import type { SageMakerServer } from './SageMakerServer';

const ROLE = 'arn:aws:iam::123456789012:role/sagemaker';

/** The organisation's own image. */
export const OWN_IMAGE =
  '123456789012.dkr.ecr.ap-southeast-1.amazonaws.com/fraud-serving:3';
/** An image that AWS publishes, of XGBoost in Singapore. */
export const XGBOOST_IMAGE =
  '121021644041.dkr.ecr.ap-southeast-1.amazonaws.com/sagemaker-xgboost:1.7-1';

/** A client for filling a server, with the official SDK. */
export function clientOf(server: SageMakerServer, region: string): SageMaker {
  return new SageMaker({
    region,
    endpoint: server.url,
    credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
  });
}

const tagsOf = (tags: Record<string, string>) =>
  Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

/** Creates a model package group with the versions given, oldest first. */
export async function createGroup(
  client: SageMaker,
  name: string,
  options: {
    tags?: Record<string, string>;
    description?: string;
    versions?: Array<{
      approval: 'Approved' | 'Rejected' | 'PendingManualApproval';
      container: ModelPackageContainerDefinition;
      generatedBy?: string;
    }>;
  } = {},
): Promise<string[]> {
  await client.createModelPackageGroup({
    ModelPackageGroupName: name,
    ModelPackageGroupDescription: options.description,
    Tags: options.tags && tagsOf(options.tags),
  });
  const arns: string[] = [];
  for (const version of options.versions ?? []) {
    const { ModelPackageArn } = await client.createModelPackage({
      ModelPackageGroupName: name,
      ModelApprovalStatus: version.approval,
      InferenceSpecification: {
        Containers: [version.container],
        SupportedContentTypes: ['application/json'],
        SupportedResponseMIMETypes: ['application/json'],
      },
      MetadataProperties: version.generatedBy
        ? { GeneratedBy: version.generatedBy }
        : undefined,
    });
    arns.push(ModelPackageArn ?? '');
  }
  return arns;
}

/** Creates an endpoint with one variant for each entry, and the models that they run. */
export async function createEndpoint(
  client: SageMaker,
  name: string,
  options: {
    tags?: Record<string, string>;
    variants: Array<{
      name: string;
      model: string;
      modelTags?: Record<string, string>;
      container:
        | { ModelPackageName: string }
        | { Image: string; ModelDataUrl: string };
      instanceType?: 'ml.g4dn.xlarge' | 'ml.inf1.xlarge' | 'ml.c5.large';
      instances?: number;
      weight?: number;
    }>;
  },
): Promise<void> {
  for (const { model, container, modelTags } of options.variants) {
    await client.createModel({
      ModelName: model,
      ExecutionRoleArn: ROLE,
      PrimaryContainer: container,
      Tags: modelTags && tagsOf(modelTags),
    });
  }
  await client.createEndpointConfig({
    EndpointConfigName: `${name}-config`,
    ProductionVariants: options.variants.map(variant => ({
      VariantName: variant.name,
      ModelName: variant.model,
      InitialVariantWeight: variant.weight,
      ...(variant.instanceType
        ? {
            InstanceType: variant.instanceType,
            InitialInstanceCount: variant.instances ?? 1,
          }
        : { ServerlessConfig: { MemorySizeInMB: 2048, MaxConcurrency: 5 } }),
    })),
  });
  await client.createEndpoint({
    EndpointName: name,
    EndpointConfigName: `${name}-config`,
    Tags: options.tags && tagsOf(options.tags),
  });
}

/** Creates a model that no endpoint runs. */
export async function createModel(
  client: SageMaker,
  name: string,
  container: { Image: string; ModelDataUrl: string },
): Promise<void> {
  await client.createModel({
    ModelName: name,
    ExecutionRoleArn: ROLE,
    PrimaryContainer: container,
  });
}
