import type { TransitionKind } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** The kinds by the bit that stands for each in `transitions.kinds`. Kinds are only ever added at its end. */
const KIND_BITS: readonly TransitionKind[] = [
  'grade',
  'recovery',
  'residency',
  'owner',
];

/** One bit for each of the given kinds. */
export function packKinds(kinds: readonly TransitionKind[]): number {
  return kinds.reduce((bits, kind) => bits + 2 ** KIND_BITS.indexOf(kind), 0);
}

/** The kinds whose bits are set. */
export function unpackKinds(bits: number): TransitionKind[] {
  return KIND_BITS.filter(
    (_, place) => Math.floor(bits / 2 ** place) % 2 === 1,
  );
}
