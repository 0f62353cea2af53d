export * from './MultiCloudMlApi';
export * from './MultiCloudMlClient';
export * from './multicloudMlApiRef';
