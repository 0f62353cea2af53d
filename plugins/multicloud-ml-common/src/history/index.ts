export * from './transitionDirection';
export * from './transitionKinds';
