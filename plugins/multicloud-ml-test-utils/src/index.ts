/**
 * What the tests of several plugins share. Not published.
 *
 * @packageDocumentation
 */
export * from './FaultProxy';
export * from './describeFaults';
export * from './pollSource';
export * from './thirdParty';
