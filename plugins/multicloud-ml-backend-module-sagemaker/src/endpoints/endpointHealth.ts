import type {
  EndpointStatus,
  InferenceComponentStatus,
} from '@aws-sdk/client-sagemaker';

/**
 * Whether an endpoint serves, by its status. Undefined: SageMaker does not say.
 *
 * Source: DescribeEndpoint in the SageMaker API reference. While it updates, or patches its system, an endpoint goes on
 * serving with what it had; after a failed rollback it serves a mix that nobody asked for.
 */
const ENDPOINT_HEALTH: Readonly<Record<EndpointStatus, boolean | undefined>> = {
  InService: true,
  Updating: true,
  SystemUpdating: true,
  RollingBack: undefined,
  Creating: false,
  OutOfService: false,
  UpdateRollbackFailed: false,
  Deleting: false,
  Failed: false,
};

const COMPONENT_HEALTH: Readonly<
  Record<InferenceComponentStatus, boolean | undefined>
> = {
  InService: true,
  Updating: true,
  Creating: false,
  Deleting: false,
  Failed: false,
};

const endpoints: ReadonlyMap<string, boolean | undefined> = new Map(
  Object.entries(ENDPOINT_HEALTH),
);
const components: ReadonlyMap<string, boolean | undefined> = new Map(
  Object.entries(COMPONENT_HEALTH),
);

/** @returns undefined too for a status that AWS added later. */
export function endpointHealth(
  status: string | undefined,
): boolean | undefined {
  return status === undefined ? undefined : endpoints.get(status);
}

/** The same for an inference component. */
export function componentHealth(
  status: string | undefined,
): boolean | undefined {
  return status === undefined ? undefined : components.get(status);
}
