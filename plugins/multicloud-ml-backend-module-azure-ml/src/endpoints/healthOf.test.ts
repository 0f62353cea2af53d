import { healthOf } from './healthOf';

it.each([
  [['Succeeded', 'Succeeded'], true],
  [['Updating', 'Succeeded'], true],
  [['Scaling', undefined], true],
  [['Succeeded', 'Failed'], false],
  [['Canceled', 'Failed'], false],
  [['Canceled', 'Succeeded'], undefined],
  [['Online', 'Succeeded'], true],
  [['Suspended', 'Succeeded'], false],
  [['Something new', 'Succeeded'], undefined],
  [[undefined, null], undefined],
])('%j is %s', (states, healthy) => expect(healthOf(...states)).toBe(healthy));
