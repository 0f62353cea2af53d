import {
  CRITERION_IDS,
  type CriterionAdherence,
  type GetAdherenceResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type CriterionState, stateIn } from '../assessment/criterionStates';
import { gradeNamed } from '../assessment/gradeNamed';
import { REASON_BITS, unpackReasons } from '../assessment/reasonBits';
import { type FleetView, forEachVisible } from './FleetView';

/** How many of the models that the caller may see meet each criterion, and how many each rule matches. */
export function countAdherence(view: FleetView): GetAdherenceResponse {
  const { table } = view;
  const grades = { A: 0, B: 0, C: 0, D: 0, E: 0, withheld: 0 };
  const byCriteria = new Map<number, number>();
  const byReasons = new Map<number, number>();
  let models = 0;
  forEachVisible(view, row => {
    models++;
    grades[gradeNamed(table.grade.at(row))]++;
    count(byCriteria, table.criteria[row]);
    count(byReasons, table.reasons[row]);
  });
  const matches = new Map<string, number>();
  for (const [reasons, times] of byReasons) {
    unpackReasons(reasons).forEach(id => count(matches, id, times));
  }
  return {
    models,
    grades,
    criteria: CRITERION_IDS.map(id => {
      const states = new Map<CriterionState, number>();
      for (const [criteria, times] of byCriteria) {
        count(states, stateIn(criteria, id), times);
      }
      return toAdherence(id, states);
    }),
    rules: REASON_BITS.map(id => ({ id, matches: matches.get(id) ?? 0 })),
  };
}

function toAdherence(
  id: CriterionAdherence['id'],
  states: ReadonlyMap<CriterionState, number>,
): CriterionAdherence {
  return {
    id,
    met: states.get('met') ?? 0,
    partly: states.get('partly') ?? 0,
    missed: states.get('missed') ?? 0,
    unknown: states.get('unknown') ?? 0,
    notApplicable: states.get('not-applicable') ?? 0,
  };
}

function count<K>(counts: Map<K, number>, key: K, times = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}
