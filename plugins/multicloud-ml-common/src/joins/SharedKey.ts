/** What can join by itself, the strongest first. */
export const STRENGTHS = ['digest', 'lineage', 'name'] as const;

/** Something that several sightings have in common. */
export interface SharedKey {
  kind: (typeof STRENGTHS)[number];
  /** What it is, for people. */
  by: string;
  /** Places of the sightings in their order, ascending. */
  members: number[];
  /** Those that share it too, and that a person has split from everything. */
  split?: number[];
  /** It cannot tell one model from another, so it joins nothing. */
  ambiguous?: boolean;
}
