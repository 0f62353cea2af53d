export * from './Drill';
