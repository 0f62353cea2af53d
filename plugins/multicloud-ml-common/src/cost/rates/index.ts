export * from './RateTable';
export * from './createRateTable';
