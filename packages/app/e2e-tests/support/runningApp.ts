import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.E2E_FOLDER ?? '';

/** The path of one of the example files that the running app reads; a test may edit it. */
export function examplePath(name: string): string {
  return join(folder, 'examples', name);
}

/** The path of a file among Google Cloud's bills, which the running app looks at every few seconds. */
export function billPath(name: string): string {
  return join(folder, 'bills/gcp', name);
}

/** The address of moto, which stands in for AWS; undefined where the machine does not have it. */
export function motoEndpoint(): string | undefined {
  const file = join(folder, 'moto-endpoint');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Whether MLflow and moto run beside the app, with a model that both know. */
export function hasDemoSystems(): boolean {
  return existsSync(join(folder, 'mlflow-url'));
}
