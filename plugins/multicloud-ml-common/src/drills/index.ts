export * from './Drill';
export * from './checkDrill';
export * from './drillSetting';
