export * from './TrendChange';
export * from './TrendLine';
