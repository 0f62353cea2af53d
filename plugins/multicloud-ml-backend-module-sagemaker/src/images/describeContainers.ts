import type {
  Artifact,
  ImageOrigin,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { artifactFormatOf } from './artifactFormatOf';
import { imageOriginOf } from './imageOriginOf';
import { runtimeOf } from './runtimeOf';

/** What a model's container and a model package's container have in common. */
export interface Container {
  Image?: string;
  ModelDataUrl?: string;
  ModelDataSource?: { S3DataSource?: { S3Uri?: string } };
  Framework?: string;
}

/** What containers say of the model that runs in them. */
export interface ContainerFacts {
  image?: string;
  imageOrigin?: ImageOrigin;
  runtime?: string;
  artifact: Artifact;
}

/**
 * Of several containers in a row, an inference pipeline, none is *the* image: only whose images they are is said, and
 * one of the provider's makes it the provider's. The same holds for the artifact when several hold data.
 */
export function describeContainers(
  containers: Container[],
  account: string,
): ContainerFacts {
  const image = containers.length === 1 ? containers[0].Image : undefined;
  const origins = new Set(
    containers.map(container => imageOriginOf(container.Image, account)),
  );
  const withData = containers.filter(
    container => dataOf(container) !== undefined,
  );
  const holder = withData.length === 1 ? withData[0] : undefined;
  return {
    image,
    imageOrigin: originOf(origins),
    runtime: runtimeOf(image),
    artifact: {
      uri: holder && dataOf(holder),
      format: holder && artifactFormatOf(holder, account),
    },
  };
}

function originOf(
  origins: ReadonlySet<ImageOrigin | undefined>,
): ImageOrigin | undefined {
  if (origins.has('provider')) {
    return 'provider';
  }
  return origins.size === 1 && origins.has('own') ? 'own' : undefined;
}

function dataOf(container: Container): string | undefined {
  return (
    container.ModelDataUrl ?? container.ModelDataSource?.S3DataSource?.S3Uri
  );
}

/** Where the data of containers was taken from. */
export function sourcesOf(containers: Container[]): string[] {
  return containers.map(dataOf).filter(uri => uri !== undefined);
}
