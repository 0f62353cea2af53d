export * from './FirstModelGuide';
