/** Why a recovery rule is there, and how to meet it. */
export function RuleGuidance(_props: { id: string }) {
  return null;
}
