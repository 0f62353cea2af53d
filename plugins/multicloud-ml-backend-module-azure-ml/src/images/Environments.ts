import {
  ReadError,
  type ReadErrorKind,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { ArmClient } from '../arm/ArmClient';
import { parseResourceId, type ResourcePlace } from '../arm/resourceId';
import { environmentSchema, type Environment } from '../arm/schemas';
import { imageOriginOf } from './imageOriginOf';
import { runtimeOf } from './runtimeOf';

/** What a deployment runs in. */
export interface Image {
  image?: string;
  imageOrigin?: string;
  runtime?: string;
}

/** Microsoft's registry of curated environments, which no subscription holds. */
const CURATED = 'azureml';

const REGISTRY =
  /^azureml:\/\/registries\/([^/]+)\/(environments\/[^/]+\/versions\/[^/]+)$/i;
const OWN = /^environments\/[^/]+\/versions\/[^/]+$/i;

/** Reads the environments that the deployments of a workspace run in, each once. */
export class Environments {
  private readonly read = new Map<string, Promise<Image>>();

  constructor(
    private readonly arm: ArmClient,
    private readonly workspace: ResourcePlace,
    private readonly registries: ReadonlyMap<string, ResourcePlace>,
  ) {}

  /**
   * @returns nothing known, for an environment that is gone or kept where we do not read
   * @throws ReadError
   */
  imageOf(environmentId: string): Promise<Image> {
    const found = this.read.get(environmentId);
    if (found) {
      return found;
    }
    const reading = this.readImage(environmentId);
    this.read.set(environmentId, reading);
    return reading;
  }

  private async readImage(environmentId: string): Promise<Image> {
    const shared = REGISTRY.exec(environmentId);
    const place = parseResourceId(environmentId.replace(/^azureml:(?=\/)/, ''));
    const registry =
      shared?.[1].toLowerCase() ??
      (place?.kind === 'registries' ? place.name : undefined);
    if (registry !== undefined) {
      return this.readShared(registry, shared?.[2] ?? place?.rest ?? '');
    }
    return place?.id === this.workspace.id && OWN.test(place.rest)
      ? this.describe(place, place.rest, ['not-found'])
      : {};
  }

  private async readShared(registry: string, rest: string): Promise<Image> {
    if (registry === CURATED) {
      return { imageOrigin: 'provider' };
    }
    const place = this.registries.get(registry);
    return place && OWN.test(rest)
      ? this.describe(place, rest, ['not-found', 'denied'])
      : {};
  }

  private async describe(
    place: ResourcePlace,
    rest: string,
    unknownWhen: readonly ReadErrorKind[],
  ): Promise<Image> {
    try {
      const { properties } = await this.arm.get(
        {
          operation: `${place.kind}/environments/versions/read`,
          id: `${place.id}/${rest}`,
        },
        environmentSchema,
      );
      return describeEnvironment(properties);
    } catch (error) {
      if (error instanceof ReadError && unknownWhen.includes(error.kind)) {
        return {};
      }
      throw error;
    }
  }
}

function describeEnvironment(environment: Environment['properties']): Image {
  const { image, condaFile, build, environmentType } = environment;
  if (environmentType?.toLowerCase() === 'curated') {
    return { image: image ?? undefined, imageOrigin: 'provider' };
  }
  if (build || condaFile) {
    // Built from these into the workspace's own container registry, under a name that is stated nowhere.
    return { imageOrigin: 'own' };
  }
  return image
    ? { image, imageOrigin: imageOriginOf(image), runtime: runtimeOf(image) }
    : {};
}
