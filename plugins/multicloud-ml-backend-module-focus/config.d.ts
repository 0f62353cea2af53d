import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  multicloudMl?: {
    costs?: {
      sources?: {
        /**
         * Places that hold bills in the FOCUS format, by instance name. Each has exactly one of `path`, `s3`, `gcs` and
         * `azureBlob`.
         */
        focus?: {
          [instance: string]: {
            /** Folder. A relative path starts at the directory in which the backend runs. */
            path?: string;
            /** S3 bucket, or one of a store that speaks its protocol. */
            s3?: {
              bucket: string;
              /** Folder in the bucket, above the `data` and `metadata` of the exports. */
              prefix?: string;
              /** Default: the one of the backend's environment. */
              region?: string;
              /** Address of another store that speaks the protocol. */
              endpoint?: string;
              /** Role that is assumed to read. Default: the credentials of the backend's environment. */
              assumeRoleArn?: string;
              /** For `assumeRoleArn`, where the role's trust policy asks for one. */
              externalId?: string;
            };
            /** Bucket of Google Cloud Storage. */
            gcs?: {
              bucket: string;
              /** Folder in the bucket. */
              prefix?: string;
              /** Key file of a service account. Default: the credentials of the backend's environment. */
              keyFile?: string;
              /** Address of a private endpoint. */
              apiEndpoint?: string;
            };
            /** Container of Azure Blob Storage; needs either `accountUrl` or `connectionString`. */
            azureBlob?: {
              /** For instance `https://examplebills.blob.core.windows.net`, read with the backend's identity. */
              accountUrl?: string;
              /**
               * With an account key, or with a shared access signature that may read and list.
               * @visibility secret
               */
              connectionString?: string;
              container: string;
              /** Folder in the container. */
              prefix?: string;
            };
            /** Larger files are not read. Default: 20. */
            maxFileGigabytes?: number;
            /** How much one reading of a bill may take, and how bad a bill may be. */
            limits?: {
              /** For DuckDB, which puts what does not fit on disk. Default: 512. */
              memoryMegabytes?: number;
              /** What a packed file may unpack to. Default: 50. */
              uncompressedGigabytes?: number;
              /** How many times its own size a packed file may unpack to. Default: 250. */
              compressionRatio?: number;
              /** Longest line of a CSV file. Default: 1024. */
              lineKilobytes?: number;
              /** Above this share of rows that cannot be read a delivery is refused. Default: 1. */
              badRowPercent?: number;
            };
            /** When the place is listed, and read where it changed. Default: every hour. */
            schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
          };
        };
      };
    };
  };
}
