import type * as identity from '@azure/identity';
import type * as blob from '@azure/storage-blob';
import type * as s3 from '@aws-sdk/client-s3';
import type * as providers from '@aws-sdk/credential-providers';
import type * as gcs from '@google-cloud/storage';

/**
 * The official clients, each loaded when a store first needs it: a backend that reads one cloud's bills does not hold
 * the libraries of the others. `require` and not `import()`, which Jest cannot run in a package of CommonJS.
 */
export const clients = {
  s3: (): typeof s3 => require('@aws-sdk/client-s3'),
  awsCredentials: (): typeof providers =>
    require('@aws-sdk/credential-providers'),
  gcs: (): typeof gcs => require('@google-cloud/storage'),
  blob: (): typeof blob => require('@azure/storage-blob'),
  azureIdentity: (): typeof identity => require('@azure/identity'),
};
