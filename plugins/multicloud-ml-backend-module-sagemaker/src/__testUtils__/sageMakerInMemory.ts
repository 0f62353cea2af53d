import { z } from 'zod';

type Json = Record<string, unknown>;

/** What SageMaker holds in one region. */
export interface Region {
  name: string;
  account: string;
  /** `<type>/<name>` to what describing it answers. */
  resources: Map<string, Json>;
  tags: Map<string, Map<string, string>>;
  /** No page is longer, whatever is asked for. */
  pageSize: number;
}

interface Answer {
  status: number;
  body: Json;
}

const text = z.string();
const variants = z.array(z.record(z.string(), z.unknown())).default([]);
const tagList = z
  .array(z.object({ Key: z.string(), Value: z.string() }))
  .default([]);
const MADE = Date.parse('2026-11-01T00:00:00Z') / 1000;

const HANDLERS: Record<string, (region: Region, input: Json) => Json> = {
  CreateModelPackageGroup: (region, input) => ({
    ModelPackageGroupArn: create(
      region,
      'model-package-group',
      text.parse(input.ModelPackageGroupName),
      { ...input, ModelPackageGroupStatus: 'Completed' },
    ),
  }),
  CreateModelPackage(region, input) {
    const group = text.parse(input.ModelPackageGroupName);
    const version = ofType(region, 'model-package').filter(
      one => one.ModelPackageGroupName === group,
    ).length;
    return {
      ModelPackageArn: create(
        region,
        'model-package',
        `${group}/${version + 1}`,
        {
          ...input,
          ModelPackageVersion: version + 1,
          ModelPackageName: group,
          ModelPackageStatus: 'Completed',
          ModelPackageStatusDetails: { ValidationStatuses: [] },
          CreationTime: MADE + version,
        },
      ),
    };
  },
  CreateModel: (region, input) => ({
    ModelArn: create(region, 'model', text.parse(input.ModelName), input),
  }),
  CreateEndpointConfig: (region, input) => ({
    EndpointConfigArn: create(
      region,
      'endpoint-config',
      text.parse(input.EndpointConfigName),
      input,
    ),
  }),
  CreateEndpoint(region, input) {
    const config = get(
      region,
      'endpoint-config',
      text.parse(input.EndpointConfigName),
    );
    return {
      EndpointArn: create(region, 'endpoint', text.parse(input.EndpointName), {
        ...input,
        EndpointStatus: 'InService',
        LastModifiedTime: MADE,
        ProductionVariants: variants
          .parse(config.ProductionVariants)
          .map(variantState),
        ...(config.ShadowProductionVariants
          ? {
              ShadowProductionVariants: variants
                .parse(config.ShadowProductionVariants)
                .map(variantState),
            }
          : {}),
      }),
    };
  },
  CreateInferenceComponent(region, input) {
    const endpoint = get(region, 'endpoint', text.parse(input.EndpointName));
    const copies = z
      .object({ CopyCount: z.number() })
      .parse(input.RuntimeConfig).CopyCount;
    return {
      InferenceComponentArn: create(
        region,
        'inference-component',
        text.parse(input.InferenceComponentName),
        {
          ...input,
          EndpointArn: endpoint.EndpointArn,
          LastModifiedTime: MADE,
          InferenceComponentStatus: 'InService',
          RuntimeConfig: {
            DesiredCopyCount: copies,
            CurrentCopyCount: copies,
          },
        },
      ),
    };
  },
  UpdateEndpointWeightsAndCapacities(region, input) {
    const endpoint = get(region, 'endpoint', text.parse(input.EndpointName));
    const desired = variants.parse(input.DesiredWeightsAndCapacities);
    endpoint.ProductionVariants = variants
      .parse(endpoint.ProductionVariants)
      .map(variant => {
        const change = desired.find(
          one => one.VariantName === variant.VariantName,
        );
        return change
          ? {
              ...variant,
              CurrentWeight: change.DesiredWeight ?? variant.CurrentWeight,
              DesiredWeight: change.DesiredWeight ?? variant.DesiredWeight,
              CurrentInstanceCount: change.DesiredInstanceCount,
              DesiredInstanceCount: change.DesiredInstanceCount,
            }
          : variant;
      });
    return { EndpointArn: endpoint.EndpointArn };
  },
  DeleteEndpoint(region, input) {
    get(region, 'endpoint', text.parse(input.EndpointName));
    region.resources.delete(`endpoint/${input.EndpointName}`);
    return {};
  },
  DeleteEndpointConfig(region, input) {
    region.resources.delete(`endpoint-config/${input.EndpointConfigName}`);
    return {};
  },
  DeleteModel(region, input) {
    region.resources.delete(`model/${input.ModelName}`);
    return {};
  },
  AddTags(region, input) {
    const arn = text.parse(input.ResourceArn);
    const tags = region.tags.get(arn) ?? new Map<string, string>();
    tagList.parse(input.Tags).forEach(tag => tags.set(tag.Key, tag.Value));
    region.tags.set(arn, tags);
    return { Tags: input.Tags };
  },
  ListTags(region, input) {
    const tags = region.tags.get(text.parse(input.ResourceArn)) ?? new Map();
    const all = [...tags].map(([Key, Value]) => ({ Key, Value }));
    return page(region, input, 'Tags', all);
  },
  ListEndpoints: (region, input) =>
    page(
      region,
      input,
      'Endpoints',
      ofType(region, 'endpoint').map(one =>
        pick(one, [
          'EndpointName',
          'EndpointArn',
          'EndpointStatus',
          'CreationTime',
          'LastModifiedTime',
        ]),
      ),
    ),
  ListModels: (region, input) =>
    page(
      region,
      input,
      'Models',
      ofType(region, 'model').map(one =>
        pick(one, ['ModelName', 'ModelArn', 'CreationTime']),
      ),
    ),
  ListModelPackageGroups: (region, input) =>
    page(
      region,
      input,
      'ModelPackageGroupSummaryList',
      ofType(region, 'model-package-group').map(one =>
        pick(one, [
          'ModelPackageGroupName',
          'ModelPackageGroupArn',
          'ModelPackageGroupDescription',
          'ModelPackageGroupStatus',
          'CreationTime',
        ]),
      ),
    ),
  ListModelPackages(region, input) {
    const found = ofType(region, 'model-package')
      .filter(
        one =>
          one.ModelPackageGroupName === input.ModelPackageGroupName &&
          one.ModelApprovalStatus === input.ModelApprovalStatus,
      )
      .sort((a, b) => Number(b.CreationTime) - Number(a.CreationTime));
    return page(
      region,
      input,
      'ModelPackageSummaryList',
      found.map(one =>
        pick(one, [
          'ModelPackageArn',
          'ModelPackageGroupName',
          'ModelPackageVersion',
          'ModelPackageStatus',
          'ModelApprovalStatus',
          'CreationTime',
        ]),
      ),
    );
  },
  ListInferenceComponents: (region, input) =>
    page(
      region,
      input,
      'InferenceComponents',
      ofType(region, 'inference-component')
        .filter(one => one.EndpointName === input.EndpointNameEquals)
        .map(one =>
          pick(one, [
            'InferenceComponentName',
            'InferenceComponentArn',
            'InferenceComponentStatus',
            'EndpointName',
            'EndpointArn',
            'VariantName',
            'CreationTime',
            'LastModifiedTime',
          ]),
        ),
    ),
  DescribeEndpoint: (region, { EndpointName }) =>
    get(region, 'endpoint', text.parse(EndpointName)),
  DescribeEndpointConfig: (region, { EndpointConfigName }) =>
    get(region, 'endpoint-config', text.parse(EndpointConfigName)),
  DescribeModel: (region, { ModelName }) =>
    get(region, 'model', text.parse(ModelName)),
  DescribeInferenceComponent: (region, { InferenceComponentName }) =>
    get(region, 'inference-component', text.parse(InferenceComponentName)),
  DescribeModelPackage: (region, { ModelPackageName }) =>
    get(
      region,
      'model-package',
      text.parse(ModelPackageName).replace(/^.*:model-package\//, ''),
    ),
};

const ARN_FIELDS: Record<string, string> = {
  endpoint: 'EndpointArn',
  'endpoint-config': 'EndpointConfigArn',
  model: 'ModelArn',
  'model-package': 'ModelPackageArn',
  'model-package-group': 'ModelPackageGroupArn',
  'inference-component': 'InferenceComponentArn',
};

/** Answers one operation, for the few that this source and its tests use. */
export function answerAs(
  region: Region,
  operation: string,
  input: Json,
): Answer {
  const handler = HANDLERS[operation];
  if (!handler) {
    return error(`UnknownOperationException`, `${operation} is not here`);
  }
  try {
    return { status: 200, body: handler(region, input) };
  } catch (failure) {
    return error('ValidationException', String(failure));
  }
}

function error(type: string, message: string): Answer {
  return { status: 400, body: { __type: type, message } };
}

function create(region: Region, type: string, name: string, input: Json) {
  const arn = `arn:aws:sagemaker:${region.name}:${region.account}:${type}/${name}`;
  const { Tags, ClientToken: _, ...rest } = input;
  region.resources.set(`${type}/${name}`, {
    CreationTime: MADE,
    ...rest,
    [ARN_FIELDS[type]]: arn,
  });
  region.tags.set(
    arn,
    new Map(tagList.parse(Tags).map(tag => [tag.Key, tag.Value])),
  );
  return arn;
}

function get(region: Region, type: string, name: string): Json {
  const found = region.resources.get(`${type}/${name}`);
  if (!found) {
    throw new Error(`Could not find ${type} "${name}".`);
  }
  return found;
}

function ofType(region: Region, type: string): Json[] {
  return [...region.resources]
    .filter(([key]) => key.startsWith(`${type}/`))
    .map(([, resource]) => resource);
}

function variantState(variant: Json): Json {
  const count = variant.InitialInstanceCount;
  const weight = variant.InitialVariantWeight ?? 1;
  return {
    VariantName: variant.VariantName,
    CurrentWeight: weight,
    DesiredWeight: weight,
    ...(count === undefined
      ? {}
      : { CurrentInstanceCount: count, DesiredInstanceCount: count }),
    ...(variant.ServerlessConfig
      ? {
          CurrentServerlessConfig: variant.ServerlessConfig,
          DesiredServerlessConfig: variant.ServerlessConfig,
        }
      : {}),
  };
}

function page(region: Region, input: Json, field: string, all: Json[]): Json {
  const start = Number(input.NextToken ?? 0);
  const size = Math.min(Number(input.MaxResults ?? 100), region.pageSize);
  const next = start + size;
  return {
    [field]: all.slice(start, next),
    ...(next < all.length ? { NextToken: String(next) } : {}),
  };
}

function pick(from: Json, keys: string[]): Json {
  return Object.fromEntries(
    keys.filter(key => from[key] !== undefined).map(key => [key, from[key]]),
  );
}
