export * from './Standard';
