import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { thirdParty } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import type { KubernetesObject } from './KubernetesObject';

const manifestSchema = z.looseObject({
  metadata: z.looseObject({ name: z.string() }),
});

/** Where KServe's own samples lie. */
export const SAMPLES = 'kserve/samples';
export const CRD = 'kserve/inferenceservices-crd.yaml';

/**
 * Every InferenceService among KServe's samples, each file in a namespace of its own since names recur. Where a sample
 * asks the reader to put in a user name, `example` stands.
 */
export function readSamples(): Array<{
  file: string;
  manifest: KubernetesObject;
}> {
  const folder = thirdParty(SAMPLES);
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .flatMap(file => {
      const text = readFileSync(join(folder, file), 'utf8').replaceAll(
        '{username}',
        'example',
      );
      return parseAllDocuments(text).map(document => {
        const { metadata, ...rest } = manifestSchema.parse(document.toJS());
        return {
          file,
          manifest: {
            ...rest,
            metadata: { ...metadata, namespace: namespaceOf(file) },
          },
        };
      });
    });
}

/** A file's name as a namespace may be called. */
export function namespaceOf(file: string): string {
  return file
    .replace(/\.yaml$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63);
}
