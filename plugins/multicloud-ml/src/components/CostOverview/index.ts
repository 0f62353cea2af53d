export * from './CostOverviewPage';
export * from './FirstBillGuide';
