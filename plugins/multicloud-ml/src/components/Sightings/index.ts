export * from './SightingsPanel';
