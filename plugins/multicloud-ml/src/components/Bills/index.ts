export * from './BillsPage';
