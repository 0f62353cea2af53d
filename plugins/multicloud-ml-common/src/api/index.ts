export * from './types';
export * from './costTypes';
