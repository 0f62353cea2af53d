import type { ReactNode } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  Standing,
  Transition,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Locale } from '../../format';
import { GradeMark, RecoveryPill, ResidencyPill } from '../shared';
import styles from './TransitionItem.module.css';

/** What of a standing a line can tell, in the order in which it matters. */
const FACETS = [
  'grade',
  'recovery',
  'residency',
  'tier',
  'owner',
  'proved',
] as const;
export type StandingFacet = (typeof FACETS)[number];

/** What is told of a model that has come or gone. */
const VERDICTS = ['grade', 'recovery', 'residency'] as const;

/** One thing that changed; without `from` it is how a model stood first or last. */
export interface Change {
  facet: StandingFacet;
  from?: ReactNode;
  to: ReactNode;
}

/** What changed between two standings, or all of the only one. The score goes with the grade, and alone where that stays. */
export function changesOf(
  { before, after }: Transition,
  locale: Locale,
): Change[] {
  if (!before || !after) {
    const only = before ?? after;
    if (!only) return [];
    return VERDICTS.map(facet => ({ facet, to: show(facet, only, locale) }));
  }
  return FACETS.filter(
    facet =>
      valueOf(facet, before) !== valueOf(facet, after) &&
      (facet !== 'proved' || before.grade === after.grade),
  ).map(facet => ({
    facet,
    from: show(facet, before, locale),
    to: show(facet, after, locale),
  }));
}

function valueOf(facet: StandingFacet, standing: Standing) {
  return facet === 'owner' ? standing.ownerRef : standing[facet];
}

function show(
  facet: StandingFacet,
  standing: Standing,
  { t, format }: Locale,
): ReactNode {
  switch (facet) {
    case 'grade':
      return (
        <span className={styles.score}>
          <GradeMark grade={standing.grade} />
          {format.score(standing.proved)}
        </span>
      );
    case 'recovery':
      return <RecoveryPill status={standing.recovery} />;
    case 'residency':
      return <ResidencyPill status={standing.residency} />;
    case 'owner':
      return standing.ownerRef ? (
        <EntityRefLink entityRef={standing.ownerRef} />
      ) : (
        t('history.noOwner')
      );
    case 'proved':
      return format.points(standing.proved);
    default:
      return standing.tier;
  }
}
