export * from './BillStore';
export * from './BillStoreError';
export * from './billStoreShape';
export * from './createBillStore';
export * from './deliveries';
