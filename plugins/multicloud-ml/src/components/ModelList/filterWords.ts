import {
  CRITERION_GUIDANCE,
  CRITERION_IDS,
  GRADES,
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  RULE_GUIDANCE,
  type GradeOrWithheld,
  type RuleGuidance,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import type { Locale } from '../../format';
import type { ModelFilterName } from './modelFilters';

/** Whether a rule that matches speaks against a model, and not only says how it stands. */
export function isShortcoming({ status }: Pick<RuleGuidance, 'status'>) {
  return (
    status !== 'protected' && status !== 'exempt' && status !== 'not-required'
  );
}

const RULES = new Map(RULE_GUIDANCE.map(rule => [rule.id, rule]));

/**
 * A value of a filter in words, as it stands in the filter's own group: `At risk`, `AWS`.
 *
 * @param title - what the backend calls it: the title of a team or a site
 */
export function filterValueWords(
  name: ModelFilterName,
  value: string,
  title: string | undefined,
  { t, format }: Locale,
): string {
  switch (name) {
    case 'recovery': {
      const status = RECOVERY_STATUSES.find(known => known === value);
      return status ? format.recovery(status) : value;
    }
    case 'residency': {
      const status = RESIDENCY_STATUSES.find(known => known === value);
      return status ? format.residency(status) : value;
    }
    case 'grade': {
      const grade = [...GRADES, 'withheld' as const].find(
        (known): known is GradeOrWithheld => known === value,
      );
      return grade ? format.grade(grade) : value;
    }
    case 'provider':
      return format.provider(value);
    case 'site': {
      const [provider] = value.split('/');
      return title === undefined
        ? value
        : t('fleet.filters.values.site', {
            title,
            provider: format.provider(provider),
          });
    }
    case 'team':
      return title ?? humanizeEntityRef(parseEntityRef(value));
    case 'rule':
      return ruleWords(value, { t, format });
    default:
      return title ?? value;
  }
}

/** The same where it stands alone, as on a chip: `Residency: breach`. */
export function filterChipWords(
  name: ModelFilterName,
  value: string,
  title: string | undefined,
  locale: Locale,
): string {
  const { t, format } = locale;
  if (name === 'residency') {
    const status = RESIDENCY_STATUSES.find(known => known === value);
    return t('fleet.filters.values.residency', {
      status: status ? format.residencyInSentence(status) : value,
    });
  }
  if (name === 'grade' && value === 'withheld') {
    return t('fleet.filters.values.withheld');
  }
  return filterValueWords(name, value, title, locale);
}

function ruleWords(id: string, { t }: Locale): string {
  const criterion = CRITERION_IDS.find(known => known === id);
  if (criterion) {
    const { title } = CRITERION_GUIDANCE[criterion];
    return t('fleet.filters.values.criterion', { id, title });
  }
  const rule = RULES.get(id);
  if (!rule) return id;
  const { title } = rule;
  return isShortcoming(rule)
    ? t('fleet.filters.values.rule', { id, title })
    : t('fleet.filters.values.standing', { id, title });
}
