export { daysFromNowModule as default } from './daysFromNowModule';
