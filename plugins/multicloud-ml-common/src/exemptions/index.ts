export * from './Exemption';
export * from './checkExemption';
export * from './countExemptions';
export * from './exemptible';
export * from './exemptionStateOf';
