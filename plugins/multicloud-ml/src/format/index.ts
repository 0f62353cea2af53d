export * from './formatCountry';
export * from './formatMoney';
export * from './formatNumbers';
export * from './formatTime';
export * from './words';
