import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CRITERION_IDS,
  GRADES,
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  RULE_GUIDANCE,
  TIERS,
  type ListModelsRequest,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** The filters of a list of models that take a list of values, by their names in the address and in the request. */
export const MODEL_FILTERS = [
  'tier',
  'grade',
  'recovery',
  'residency',
  'provider',
  'site',
  'team',
  'rule',
] as const;
export type ModelFilterName = (typeof MODEL_FILTERS)[number];

/** What narrows the list of models, and how it is sorted. */
export interface ModelFilterValues extends Record<ModelFilterName, string[]> {
  text: string;
  sort: NonNullable<ListModelsRequest['sort']>;
  order: NonNullable<ListModelsRequest['order']>;
}

const SORTS = [
  'worst-first',
  'title',
  'tier',
  'portability',
  'recovery',
  'cost',
] as const;

/** More of one filter than anybody picks, so that no link makes a request that is refused for its length. */
const MOST_VALUES = 50;

const isOneOf =
  (known: readonly string[]) =>
  (value: string): boolean =>
    known.includes(value);

const IS_ALLOWED: Record<ModelFilterName, (value: string) => boolean> = {
  tier: isOneOf(TIERS),
  grade: isOneOf([...GRADES, 'withheld']),
  recovery: isOneOf(RECOVERY_STATUSES),
  residency: isOneOf(RESIDENCY_STATUSES),
  provider: value => /^[\w.-]{1,63}$/.test(value),
  site: value => /^[\w.-]{1,63}\/[\w.-]{1,63}$/.test(value),
  team: isEntityRef,
  rule: isOneOf([...CRITERION_IDS, ...RULE_GUIDANCE.map(rule => rule.id)]),
};

/**
 * Reads the filters from an address; what cannot be a value is left out rather than sent on.
 *
 * @param offered - the filters that the page has; others are as if the address did not name them
 */
export function readFilters(
  params: URLSearchParams,
  offered: readonly ModelFilterName[] = MODEL_FILTERS,
): ModelFilterValues {
  const read = (name: ModelFilterName): string[] =>
    offered.includes(name)
      ? [...new Set(params.getAll(name))]
          .filter(IS_ALLOWED[name])
          .slice(0, MOST_VALUES)
      : [];
  return {
    tier: read('tier'),
    grade: read('grade'),
    recovery: read('recovery'),
    residency: read('residency'),
    provider: read('provider'),
    site: read('site'),
    team: read('team'),
    rule: read('rule'),
    text: (params.get('text') ?? '').slice(0, 200),
    sort: SORTS.find(sort => sort === params.get('sort')) ?? 'worst-first',
    order: params.get('order') === 'desc' ? 'desc' : 'asc',
  };
}

/** The filters as a request sends them. */
export function toRequest(
  values: ModelFilterValues,
): Omit<ListModelsRequest, 'sort' | 'order' | 'limit' | 'cursor'> {
  const { sort, order, text, ...lists } = values;
  return { ...lists, text: text.trim() || undefined };
}

/** Whether anything narrows the list. */
export function hasFilters(values: ModelFilterValues): boolean {
  return (
    values.text.trim() !== '' ||
    MODEL_FILTERS.some(name => values[name].length > 0)
  );
}

/** Whether a text is the ref of an entity as our API writes it. */
export function isEntityRef(value: string): boolean {
  try {
    return stringifyEntityRef(parseEntityRef(value)) === value;
  } catch {
    return false;
  }
}
