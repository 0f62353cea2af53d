import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
  parseEntityRef,
} from '@backstage/catalog-model';
import { ANNOTATION_OPERATORS } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

const TEAMS_PER_DIVISION = 10;
const FLEET = 'synthetic-fleet';

/** What the catalog wants of every entity that a provider hands over, and what says that this one is made up. */
export const SYNTHETIC = {
  annotations: {
    [ANNOTATION_LOCATION]: 'synthetic:fleet',
    [ANNOTATION_ORIGIN_LOCATION]: 'synthetic:fleet',
  },
  tags: ['synthetic'],
  description: 'Synthetic: generated to try the pages at size.',
};

/** The given teams, ten of them in a division, and all divisions under one group. */
export function syntheticGroups(teamRefs: readonly string[]): Entity[] {
  const teams = teamRefs.map(ref => parseEntityRef(ref).name);
  const divisionOf = (index: number) =>
    `division-${Math.floor(index / TEAMS_PER_DIVISION) + 1}`;
  const divisions = [...new Set(teams.map((_, index) => divisionOf(index)))];
  return [
    group(FLEET, 'Synthetic fleet', 'organization'),
    ...divisions.map(name => group(name, titleOf(name), 'division', FLEET)),
    ...teams.map((name, index) =>
      group(name, titleOf(name), 'team', divisionOf(index)),
    ),
  ];
}

function group(
  name: string,
  title: string,
  type: string,
  parent?: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      ...SYNTHETIC,
      name,
      title,
      annotations: {
        ...SYNTHETIC.annotations,
        [ANNOTATION_OPERATORS]: 'aws=4,gcp=1',
      },
    },
    spec: { type, children: [], ...(parent && { parent }) },
  };
}

function titleOf(name: string): string {
  const [what, number] = name.split('-');
  return `${what[0].toLocaleUpperCase('en-US')}${what.slice(1)} ${number}`;
}
