export * from './joinTypes';
export * from './types';
export * from './costTypes';
