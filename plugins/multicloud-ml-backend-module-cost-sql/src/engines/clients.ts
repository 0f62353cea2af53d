import type * as athena from '@aws-sdk/client-athena';
import type * as credentials from '@aws-sdk/credential-providers';
import type * as bigquery from '@google-cloud/bigquery';
import type * as pg from 'pg';
import type * as trino from 'trino-client';

/**
 * The official clients. Each is some megabytes of code, and an adopter needs the one of the engine that holds the
 * table: it is loaded when it is first used.
 */
export const clients = {
  pg: (): typeof pg => require('pg'),
  bigquery: (): typeof bigquery => require('@google-cloud/bigquery'),
  athena: (): typeof athena => require('@aws-sdk/client-athena'),
  credentials: (): typeof credentials =>
    require('@aws-sdk/credential-providers'),
  trino: (): typeof trino => require('trino-client'),
};
