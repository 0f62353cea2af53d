import type { AttributionPart } from './Attribution';
import { weighParts } from './weighParts';

const parts: AttributionPart[] = [
  { entityRef: 'component:default/fraud', deployment: 'a', replicas: 3 },
  { entityRef: 'component:default/fraud', deployment: 'b', replicas: 1 },
];
const replicas = (...counts: Array<number | undefined>): AttributionPart[] =>
  parts.map((part, index) => ({ ...part, replicas: counts[index] }));
const hours = (a?: number, b?: number) => (part: AttributionPart) =>
  part.deployment === 'a' ? a : b;

it.each([
  [
    'hours that are known for every part',
    parts,
    hours(700, 0),
    'hours',
    [700, 0],
  ],
  [
    'replicas when hours are known for some',
    parts,
    hours(700),
    'replicas',
    [3, 1],
  ],
  ['replicas when nothing ran', parts, hours(0, 0), 'replicas', [3, 1]],
  [
    'replicas when hours make no sense',
    parts,
    hours(-1, NaN),
    'replicas',
    [3, 1],
  ],
  [
    'equally when replicas are known for some',
    replicas(3, undefined),
    hours(),
    'equally',
    [1, 1],
  ],
  ['equally when none runs', replicas(0, 0), hours(), 'equally', [1, 1]],
  ['not at all for one', parts.slice(1), hours(700, 1), 'whole', [1]],
  ['not at all for none', [], hours(), 'whole', []],
])('splits by %s', (_, of, hoursOf, split, weights) => {
  expect(weighParts(of, hoursOf)).toEqual({ split, weights });
});
