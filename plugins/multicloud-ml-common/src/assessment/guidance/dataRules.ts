import type { RuleGuidance } from './Guidance';

/** Rules about data and versions. */
export const DATA_RULE_GUIDANCE: readonly RuleGuidance[] = [
  {
    id: 'D22',
    title: 'Replication lag',
    status: 'at-risk',
    asks: 'The replication lag is known, was measured lately, and is at most the RPO of the tier. A stateless model need not say.',
    why: 'The lag is the data that is lost when the primary is.',
    howTo: [
      'State that the model is stateless, if nothing but the artifact has to be replicated.',
      'Measure the lag and state it with its day.',
      'Replicate more often.',
    ],
  },
  {
    id: 'D23',
    title: 'Data copied',
    status: 'at-risk',
    asks: 'Every table that the model needs, and its feature store once its place is stated, has a copy outside what can fail together with the primary: its region, or its provider where the tier wants another one.',
    why: 'A model that survives its data is of no use.',
    howTo: [
      'Name the copies that exist.',
      'Replicate the bucket to another region.',
      'Replicate the table to another provider on a schedule.',
    ],
  },
  {
    id: 'D24',
    title: 'Same version',
    status: 'at-risk',
    asks: 'Version and digest of every second site are those of the primary; a difference that a source observes may last for a while.',
    why: 'Failing over to last month is an incident of its own.',
    howTo: [
      'Deploy the version of the primary to the second site.',
      'Let one pipeline deliver to both.',
    ],
  },
  {
    id: 'D26',
    title: 'Recovery within residency',
    status: 'at-risk',
    asks: 'No second site and no copy lies in a country in which the data may not be held.',
    why: 'A recovery that breaks the law is not one that anybody may start.',
    howTo: [
      'Move the copy to a region of an allowed country.',
      'Have the residency rule checked by those who own it.',
    ],
  },
];
