import { existsSync, readFileSync } from 'node:fs';
import { thirdParty } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { z } from 'zod';
import { CRD } from './samples';

const crdSchema = z.object({
  spec: z.object({
    versions: z
      .array(
        z.object({
          schema: z.object({
            openAPIV3Schema: z.record(z.string(), z.unknown()),
          }),
        }),
      )
      .min(1),
  }),
});

let validate: ReturnType<Ajv['compile']> | undefined;

/**
 * Holds an InferenceService against the schema in KServe's own CRD.
 *
 * @throws Error that names what does not fit. Where the CRD is missing on the machine, nothing is held against it.
 */
export function validateInferenceService(value: unknown): void {
  const file = thirdParty(CRD);
  if (!existsSync(file)) {
    return;
  }
  if (!validate) {
    const crd = crdSchema.parse(parse(readFileSync(file, 'utf8')));
    validate = new Ajv({
      strict: false,
      validateFormats: false,
      inlineRefs: false,
    }).compile(crd.spec.versions[0].schema.openAPIV3Schema);
  }
  if (!validate(value)) {
    throw new Error(
      `not as KServe's CRD has it: ${JSON.stringify(validate.errors)}`,
    );
  }
}
