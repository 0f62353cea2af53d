import { InputError } from '@backstage/errors';
import {
  CRITERION_IDS,
  type CriterionId,
  type FacetName,
  type ListModelsRequest,
  RECOVERY_STATUSES,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { isOpen } from '../assessment/criterionStates';
import { REASON_BITS, packReasons } from '../assessment/reasonBits';
import type { FleetView, RowTest } from './FleetView';

/** The filters of a list of models, without how it is sorted and paged. */
export type ModelFilters = Omit<
  ListModelsRequest,
  'sort' | 'order' | 'limit' | 'cursor'
>;

/** What of a request is no filter. */
const PAGING: readonly string[] = ['sort', 'order', 'limit', 'cursor'];

/** The filters of a request as text: different for different ones. */
export function filterKey(filters: ModelFilters): string {
  return JSON.stringify(filters, (name, value) =>
    PAGING.includes(name) ? undefined : value,
  );
}

/** What `rule` may be. */
export const RULE_IDS: readonly string[] = [...CRITERION_IDS, ...REASON_BITS];

/** What a request asks of a model, as far as it asks anything. */
export interface ModelTests {
  facets: Map<FacetName, RowTest>;
  /** Everything that is no facet; what the caller may see comes first. */
  others: RowTest[];
}

/** @throws InputError when a rule does not exist */
export function modelTests(view: FleetView, filters: ModelFilters): ModelTests {
  return {
    facets: facetTests(view, filters),
    others: [
      ...(view.isVisible ? [view.isVisible] : []),
      ...otherTests(view, filters),
    ],
  };
}

/** Whether a row passes all of them. */
export function passesAll({ facets, others }: ModelTests): RowTest {
  const tests = [...others, ...facets.values()];
  const [first] = tests;
  if (tests.length === 0) {
    return () => true;
  }
  return tests.length === 1 ? first : row => tests.every(test => test(row));
}

function facetTests(
  { table, groups }: FleetView,
  filters: ModelFilters,
): Map<FacetName, RowTest> {
  const tests = new Map<FacetName, RowTest>();
  const add = (
    facet: FacetName,
    toTest: (wanted: ReadonlySet<string>) => RowTest,
  ) => {
    const wanted = filters[facet];
    if (wanted?.length) {
      tests.set(facet, toTest(new Set(wanted)));
    }
  };
  add('tier', wanted => {
    const passing = TIERS.map(tier => wanted.has(tier));
    return row => passing[table.tier[row] - 1];
  });
  add('grade', wanted => table.grade.test(value => wanted.has(value)));
  add('recovery', wanted => {
    const passing = RECOVERY_STATUSES.map(status => wanted.has(status));
    return row => passing[table.recovery[row]];
  });
  add('residency', wanted => table.residency.test(value => wanted.has(value)));
  add('provider', wanted =>
    table.places.test(({ providers }) =>
      providers.some(one => wanted.has(one)),
    ),
  );
  add('site', wanted =>
    table.places.test(({ sites }) => sites.some(one => wanted.has(one))),
  );
  add('team', wanted => {
    const below = groups.belowAny([...wanted]);
    return table.owner.test(ref => below.has(ref));
  });
  return tests;
}

function otherTests({ table }: FleetView, filters: ModelFilters): RowTest[] {
  const tests: RowTest[] = [];
  const text = filters.text?.trim().toLowerCase();
  if (text) {
    tests.push(row => table.searchKeys[row].includes(text));
  }
  if (filters.lifecycle?.length) {
    const wanted = new Set(filters.lifecycle);
    tests.push(table.lifecycle.test(value => wanted.has(value)));
  }
  if (filters.stale) {
    tests.push(row => table.stale[row] === 1);
  }
  if (filters.rule?.length) {
    const { criteria, reasons } = readRules(filters.rule);
    tests.push(
      row =>
        (table.reasons[row] & reasons) !== 0 ||
        criteria.some(id => isOpen(table.criteria[row], id)),
    );
  }
  return tests;
}

function readRules(ids: readonly string[]): {
  criteria: CriterionId[];
  reasons: number;
} {
  const unknown = ids.find(id => !RULE_IDS.includes(id));
  if (unknown !== undefined) {
    throw new InputError(
      `rule: "${unknown.slice(0, 50)}" is not one of ${RULE_IDS.join(', ')}.`,
    );
  }
  return {
    criteria: CRITERION_IDS.filter(id => ids.includes(id)),
    reasons: packReasons(ids),
  };
}
