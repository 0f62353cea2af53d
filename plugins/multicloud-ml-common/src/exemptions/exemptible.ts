/**
 * The recovery rules of which a model can be exempted: those that take its status down for what it lacks. Not D00 and D01
 * (what nobody has stated or knows cannot be excused), nor D02, D03 and D40, which say how it stands.
 *
 * @public
 */
export const EXEMPTIBLE_RULES = [
  'D10',
  'D11',
  'D12',
  'D20',
  'D21',
  'D22',
  'D23',
  'D24',
  'D25',
  'D26',
  'D27',
  'D30',
  'D31',
  'D32',
] as const;

/** Recovery as a whole. @public */
export const COVERS_RECOVERY = 'recovery';

/**
 * Whether an exemption may cover it. A criterion of the rubric never: a score is earned. Nor residency: that is the law.
 *
 * @public
 */
export function isExemptible(covers: string): boolean {
  return (
    covers === COVERS_RECOVERY || EXEMPTIBLE_RULES.some(rule => rule === covers)
  );
}
