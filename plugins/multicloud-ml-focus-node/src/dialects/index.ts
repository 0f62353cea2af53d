export * from './athena';
export * from './bigquery';
export * from './postgres';
export * from './trino';
