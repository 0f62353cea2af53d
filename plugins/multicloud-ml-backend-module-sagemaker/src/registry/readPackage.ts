import type { DescribeModelPackageOutput } from '@aws-sdk/client-sagemaker';
import { parseArn } from '../aws/parseArn';
import { ReadError } from '../aws/ReadError';
import type { RegionContext } from '../RegionContext';

/**
 * Reads a model package that a model refers to. One that belongs to somebody else, of the marketplace or of a central
 * registry, may be closed to us; then it stays unknown, which is no failure.
 */
export async function readPackage(
  context: RegionContext,
  name: string,
): Promise<DescribeModelPackageOutput | undefined> {
  try {
    return await context.sageMaker.describeModelPackage(name);
  } catch (error) {
    const owner = parseArn(name)?.account ?? context.account;
    if (
      error instanceof ReadError &&
      error.kind === 'denied' &&
      owner !== context.account
    ) {
      return undefined;
    }
    throw error;
  }
}
