export * from './Drills';
export * from './RecordDrillDialog';
