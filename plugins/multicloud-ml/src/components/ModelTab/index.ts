export * from './ModelTab';
