import type {
  Standing,
  Transition,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** How a model stood that was doing well. */
export function exampleStanding(change: Partial<Standing> = {}): Standing {
  return {
    tier: 'T1',
    proved: 78.9,
    grade: 'B',
    recovery: 'protected',
    residency: 'ok',
    ownerRef: 'group:default/risk',
    ...change,
  };
}

/** A change for the worse of a few minutes ago. */
export function exampleTransition(
  change: Partial<Transition> = {},
): Transition {
  return {
    id: 1,
    entityRef: 'component:default/fraud',
    title: 'Fraud',
    at: new Date(Date.now() - 300_000).toISOString(),
    kinds: ['grade', 'recovery'],
    direction: 'worse',
    before: exampleStanding(),
    after: exampleStanding({
      proved: 66,
      grade: 'C',
      recovery: 'at-risk',
    }),
    reasons: { came: ['D24'], went: [] },
    criteria: [{ id: 'P3', points: -12.9 }],
    standardVersion: '1.0.0+0123abcd',
    standardChanged: false,
    inputsHash: 'hash',
    ...change,
  };
}
