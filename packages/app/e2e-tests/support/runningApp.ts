import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set; playwright.config.ts sets it`);
  }
  return value;
}

const folder = fromEnvironment('E2E_FOLDER');

/** The path of one of the example files that the running app reads; a test may edit it. */
export function examplePath(name: string): string {
  return join(folder, 'examples', name);
}

const stateSchema = z.object({ moto: z.string().optional() });

/** The address of moto, which stands in for AWS; undefined where the machine does not have it. */
export function motoEndpoint(): string | undefined {
  const text = readFileSync(join(folder, 'state.json'), 'utf8');
  return stateSchema.parse(JSON.parse(text)).moto;
}
