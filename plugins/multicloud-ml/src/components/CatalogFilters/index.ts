export * from './PortabilityPicker';
export * from './ProviderPicker';
export * from './RecoveryPicker';
