import { modelVersion } from './rest/schemas';
import { versionThatCounts } from './versionThatCounts';

const version = (number: number, stage?: string, status = 'READY') =>
  modelVersion.parse({
    name: 'fraud',
    version: String(number),
    current_stage: stage,
    status,
  });

it.each([
  ['what the alias names', [version(3), version(2, 'Production')], '3', '3'],
  [
    'else the newest in production',
    [version(3), version(2, 'Production'), version(1, 'Production')],
    undefined,
    '2',
  ],
  ['else the newest', [version(3), version(2)], undefined, '3'],
  [
    'else the newest, when the alias names none that is left',
    [version(3)],
    '2',
    '3',
  ],
  [
    'not one that failed',
    [version(3, 'None', 'FAILED_REGISTRATION'), version(2)],
    undefined,
    '2',
  ],
  [
    'none, when none is ready',
    [version(1, 'None', 'PENDING_REGISTRATION')],
    undefined,
    undefined,
  ],
])('%s', (_, versions, aliased, expected) => {
  expect(versionThatCounts(versions, aliased)?.version).toBe(expected);
});
