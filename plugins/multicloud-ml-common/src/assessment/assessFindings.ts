import type { JoinConflict } from '../api/joinTypes';
import { quote } from '../model/showValue';
import { TIERS } from '../model/vocabulary';
import type { JudgedModel } from './judged/JudgedModel';
import { clip } from './judged/words';
import type { Finding } from './ResolvedModel';

/** What is worth a person's look beside the rules: the resolver's findings and those that need the verdicts. */
export function assessFindings(judged: JudgedModel): Finding[] {
  return [
    ...judged.model.findings,
    ...dependencyFindings(judged),
    ...unwellFindings(judged),
    ...conflictFindings(judged),
  ];
}

/** A model of a higher tier depends on this one. */
function dependencyFindings({
  input,
  tier,
  tierAssumed,
}: JudgedModel): Finding[] {
  const findings: Finding[] = [];
  for (const dependent of input.dependents) {
    if (TIERS.indexOf(dependent.tier) < TIERS.indexOf(tier)) {
      findings.push({
        id: 'dependency-tier',
        message: `${clip(dependent.entityRef)} is ${
          dependent.tier
        } and depends on this model, which is ${
          tierAssumed ? `judged as ${tier}, for want of a tier` : tier
        }.`,
        path: 'tier',
      });
    }
  }
  return findings;
}

/** Second sites that are unwell while another one still stands where it is wanted; else D25 says so. */
function unwellFindings({ secondSites }: JudgedModel): Finding[] {
  const wanted = secondSites.filter(site => site.inPlace);
  const allUnwell = wanted.length > 0 && wanted.every(site => site.unwell);
  return secondSites
    .filter(site => site.unwell && !(allUnwell && site.inPlace))
    .map(site => ({
      id: 'second-site-unwell',
      message: `The second site ${clip(site.deployment.name)} ${site.unwell}.`,
    }));
}

/** What sources share with other models although something stronger keeps them apart; one for each other model. */
function conflictFindings({ input }: JudgedModel): Finding[] {
  const conflicts = new Map<string | undefined, Finding>();
  for (const { source, model, conflicts: found = [] } of input.observations) {
    for (const conflict of found) {
      const other = conflict.other?.entityRef;
      if (!conflicts.has(other)) {
        conflicts.set(other, {
          id: 'sources-disagree',
          message: `Sources disagree about what this model is: ${quote(
            model.name,
          )} of ${clip(source)} has ${sharedWords(conflict)} in common with ${
            conflict.other
              ? `${quote(conflict.other.name)} of ${clip(
                  conflict.other.source,
                )}, which belongs to ${clip(conflict.other.entityRef)}`
              : 'a model that you may not see'
          }. Join them, or split the one that is wrong.`,
        });
      }
    }
  }
  return [...conflicts.values()];
}

function sharedWords({ kind, by }: JoinConflict): string {
  switch (kind) {
    case 'digest':
      return `the digest ${clip(by)}`;
    case 'lineage':
      return `the address ${clip(by)}`;
    default:
      return `the name ${quote(by)}`;
  }
}
