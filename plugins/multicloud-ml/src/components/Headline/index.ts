export * from './Headline';
export * from './StandingFigures';
