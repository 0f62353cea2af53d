export * from './explainMove';
export * from './findAnomalies';
export * from './forecastMonth';
