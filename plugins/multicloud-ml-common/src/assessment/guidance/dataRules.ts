import type { Guidance } from './Guidance';

/** Rules about data and versions. */
export const DATA_RULE_GUIDANCE: readonly Guidance[] = [
  {
    id: 'D22',
    title: 'Replication lag',
    asks: 'The replication lag is known, measured within 30 days, and at most the RPO of the tier. A stateless model need not say.',
    why: 'The lag is the data that is lost when the primary is.',
    howTo: [
      'State that the model is stateless, if nothing but the artifact has to be replicated.',
      'Measure the lag and state it with its day.',
      'Replicate more often.',
    ],
    example: `data:
  replicationLag: { minutes: 4, asOf: 2026-11-20 }`,
  },
  {
    id: 'D23',
    title: 'Data copied',
    asks: "Every table that the model needs, and its feature store once its place is stated, has a copy outside the primary's region; on T1 outside its provider.",
    why: 'A model that survives its data is of no use.',
    howTo: [
      'Name the copies that exist.',
      'Replicate the bucket to another region.',
      'Replicate the table to another provider on a schedule.',
    ],
    example: `data:
  tables:
    - { format: iceberg, provider: aws, region: ap-southeast-1, copies: [gcp/asia-southeast1] }`,
  },
  {
    id: 'D24',
    title: 'Same version',
    asks: 'Version and digest of every second site are those of the primary; a difference that a source observes may last 24 hours.',
    why: 'Failing over to last month is an incident of its own.',
    howTo: [
      'Deploy the version of the primary to the second site.',
      'Let one pipeline deliver to both.',
    ],
    example: `deployments:
  - { role: primary, provider: aws, region: ap-southeast-1, version: '7' }
  - { role: standby, provider: gcp, region: asia-southeast1, version: '7' }`,
  },
  {
    id: 'D26',
    title: 'Recovery within residency',
    asks: 'No second site and no copy lies in a country in which the data may not be held.',
    why: 'A recovery that breaks the law is not one that anybody may start.',
    howTo: [
      'Move the copy to a region of an allowed country.',
      'Have the residency rule checked by those who own it.',
    ],
    example: `residency: [SG, ID]
deployments:
  - { role: primary, provider: aws, region: ap-southeast-1 }
  - { role: standby, provider: gcp, region: asia-southeast2 }`,
  },
];
