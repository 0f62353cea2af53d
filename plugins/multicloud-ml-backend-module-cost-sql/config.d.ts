import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  multicloudMl?: {
    costs?: {
      sources?: {
        /** Tables in the FOCUS format that a SQL engine holds, by instance name. */
        sql?: {
          [instance: string]: {
            /** The engine that holds the table; how it is reached stands under the key of its name. */
            engine: 'postgres' | 'bigquery' | 'athena' | 'trino';
            /**
             * Name of the table or view, exactly as the engine writes it: `schema.table` in PostgreSQL, `dataset.table` or
             * `project.dataset.table` in BigQuery, `database.table` in Athena, `catalog.schema.table` in Trino.
             */
            table: string;
            /** How many billing periods are read, the running one included. Default: 14. */
            months?: number;
            /** Column that says when a row was last changed, by which a changed period is found. */
            changeColumn?: string;
            /** Column by which the table is partitioned and that holds the billing period as text, `YYYY-MM`. */
            periodColumn?: string;
            /** Longest time that one query may take. Default: 10 minutes. */
            timeout?: { hours?: number; minutes?: number; seconds?: number };
            /** Needs either `connectionString` or `host`. */
            postgres?: {
              /** @visibility secret */
              connectionString?: string;
              host?: string;
              port?: number;
              user?: string;
              /** @visibility secret */
              password?: string;
              database?: string;
              /** Whether to encrypt, and whom to trust. */
              ssl?:
                | boolean
                | {
                    /** Certificates, in PEM, of who may sign the server's. */
                    ca?: string;
                    rejectUnauthorized?: boolean;
                  };
            };
            bigquery?: {
              /** Project that pays for the queries. */
              projectId: string;
              /** Location of the dataset, for instance `EU`. */
              location?: string;
              /** Key file of a service account. Default: the credentials of the backend's environment. */
              keyFilename?: string;
              /** A query that would read more is refused by BigQuery. */
              maximumBytesBilled?: number;
              /** Address of a private endpoint. */
              apiEndpoint?: string;
            };
            athena?: {
              region: string;
              /** Default: `primary`. */
              workgroup?: string;
              /** Where results are written, where the workgroup does not say: `s3://bucket/folder/`. */
              outputLocation?: string;
              /** Default: `AwsDataCatalog`. */
              catalog?: string;
              /** Role that is assumed to read. Default: the credentials of the backend's environment. */
              assumeRoleArn?: string;
              /**
               * For `assumeRoleArn`, where the role's trust policy asks for one.
               *
               * @visibility secret
               */
              externalId?: string;
              /** Address of a private endpoint. */
              endpoint?: string;
            };
            trino?: {
              /** For instance `https://trino.example.com`. */
              server: string;
              user: string;
              /** @visibility secret */
              password?: string;
              /** Certificates, in PEM, of who may sign the server's. */
              ca?: string;
            };
            /** When the table is asked, and read where it changed. Default: every 6 hours. */
            schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
          };
        };
      };
    };
  };
}
