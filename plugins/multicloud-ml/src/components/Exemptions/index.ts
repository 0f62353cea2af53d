export * from './ExemptionMark';
export * from './ExemptionsPage';
export * from './ExemptionCounts';
export * from './ModelExemptions';
export * from './RequestExemptionButton';
