export * from './parseAmount';
export * from './splitAmount';
export * from './sumAmounts';
export * from './toMonthlyRunRate';
