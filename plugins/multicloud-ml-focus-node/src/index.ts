/**
 * Reads bills in the FinOps FOCUS format: its columns, and the sums that are asked of a SQL engine.
 *
 * @packageDocumentation
 */
export * from './FocusColumn';
export * from './SqlDialect';
export * from './aggregationSql';
export * from './badRowsSql';
export * from './dialects';
export * from './dialects/duckdb';
export * from './hourUnits';
export * from './providerOf';
export * from './quoteValue';
export * from './resolveColumns';
export * from './toCostLine';
