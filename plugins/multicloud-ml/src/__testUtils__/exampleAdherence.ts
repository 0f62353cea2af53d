import {
  CRITERION_IDS,
  RULE_GUIDANCE,
  type GetAdherenceResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** Two hundred models, of which most meet most. */
export function exampleAdherence(
  change: Partial<GetAdherenceResponse> = {},
): GetAdherenceResponse {
  return {
    models: 200,
    grades: { A: 40, B: 60, C: 50, D: 20, E: 10, withheld: 20 },
    criteria: CRITERION_IDS.map(id => ({
      id,
      met: 100,
      partly: 40,
      missed: 30,
      unknown: 10,
      notApplicable: 20,
    })),
    rules: RULE_GUIDANCE.map(({ id }) => ({ id, matches: 12 })),
    ...change,
  };
}
