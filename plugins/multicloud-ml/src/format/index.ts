export * from './amountSize';
export * from './createFormat';
export * from './changeOf';
export { countryName } from './placeFormat';
export type { Translate } from '../translations';
export type { Language } from './Language';
export * from './useLocale';
