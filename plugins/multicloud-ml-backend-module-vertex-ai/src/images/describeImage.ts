import type { ImageOrigin } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { VertexModel } from '../api/schemas';
import { isServedByGoogle } from '../models/sourceTypes';
import { imageOriginOf } from './imageOriginOf';
import { runtimeOf } from './runtimeOf';

/** What runs a version of a model. Where Google trained it, Google serves it, with an image that it does not name. */
export function describeImage(version: VertexModel | undefined): {
  image?: string;
  imageOrigin?: ImageOrigin;
  runtime?: string;
} {
  const image = version?.containerSpec?.imageUri;
  if (image) {
    return {
      image,
      imageOrigin: imageOriginOf(image),
      runtime: runtimeOf(image),
    };
  }
  return version && isServedByGoogle(version)
    ? { imageOrigin: 'provider' }
    : {};
}
