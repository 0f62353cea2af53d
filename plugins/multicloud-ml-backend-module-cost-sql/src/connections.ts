import { z } from 'zod';

const text = z.string().min(1);
const address = z.url({ protocol: /^https?$/ });

/** How each engine is reached, under the key of its name. */
export const connectionSchemas = {
  postgres: z
    .strictObject({
      connectionString: text.optional(),
      host: text.optional(),
      port: z.int().min(1).max(65535).optional(),
      user: text.optional(),
      password: z.string().optional(),
      database: text.optional(),
      ssl: z
        .union([
          z.boolean(),
          z.strictObject({
            ca: text.optional(),
            rejectUnauthorized: z.boolean().optional(),
          }),
        ])
        .optional(),
    })
    .refine(
      ({ connectionString, host }) =>
        (connectionString === undefined) !== (host === undefined),
      'needs either connectionString or host',
    ),
  bigquery: z.strictObject({
    projectId: text,
    location: text.optional(),
    keyFilename: text.optional(),
    maximumBytesBilled: z.int().positive().optional(),
    apiEndpoint: address.optional(),
  }),
  athena: z.strictObject({
    region: z
      .string()
      .regex(
        /^[a-z]{2,}(?:-[a-z]+)+-\d$/,
        'must be an AWS region such as ap-southeast-1',
      ),
    workgroup: text.default('primary'),
    outputLocation: z
      .string()
      .regex(
        /^s3:\/\/\S+$/,
        'must be a place in S3 such as s3://bucket/folder/',
      )
      .optional(),
    catalog: text.default('AwsDataCatalog'),
    assumeRoleArn: z
      .string()
      .regex(
        /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/,
        'must be the ARN of a role, arn:aws:iam::<account>:role/<name>',
      )
      .optional(),
    externalId: z.string().min(2).max(1224).optional(),
    endpoint: address.optional(),
  }),
  trino: z.strictObject({
    server: address.refine(
      server => !/^[^/]*\/\/[^/]*@/.test(server),
      'must not hold a password; write it under password',
    ),
    user: text,
    password: z.string().optional(),
    ca: text.optional(),
  }),
};

/** @internal */
export const ENGINES = ['postgres', 'bigquery', 'athena', 'trino'] as const;
export type EngineId = (typeof ENGINES)[number];

type Of<Id extends EngineId> = { engine: Id } & z.output<
  (typeof connectionSchemas)[Id]
>;
export type PostgresConnection = Of<'postgres'>;
export type BigQueryConnection = Of<'bigquery'>;
export type AthenaConnection = Of<'athena'>;
export type TrinoConnection = Of<'trino'>;

/** The engine of an instance and how it is reached. */
export type Connection =
  | PostgresConnection
  | BigQueryConnection
  | AthenaConnection
  | TrinoConnection;
