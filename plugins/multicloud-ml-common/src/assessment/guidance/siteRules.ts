import type { RuleGuidance } from './Guidance';

/** Rules about second sites. */
export const SITE_RULE_GUIDANCE: readonly RuleGuidance[] = [
  {
    id: 'D10',
    title: 'Second site',
    status: 'unprotected',
    asks: 'A replica, a standby or a backup lies at another site than the primary.',
    why: 'With one site, its loss is the loss of the model.',
    howTo: [
      'Copy the artifact to another region and declare it as a backup.',
      'Keep a standby that is scaled to zero and can be scaled up.',
      'Serve from two sites.',
    ],
  },
  {
    id: 'D11',
    title: 'Another provider',
    status: 'at-risk',
    asks: 'Where the tier wants it, a second site is with another provider.',
    why: 'Identity, billing and control planes fail for a whole provider, not for one region.',
    howTo: [
      'Copy the artifact to another provider as a start.',
      'Run a standby there from the same image and the same pipeline.',
    ],
  },
  {
    id: 'D20',
    title: 'Strategy',
    status: 'at-risk',
    asks: 'The weaker of the stated and the shown strategy is at least what the tier asks. A replica shows active-active, a standby with replicas hot standby, one scaled to zero pilot light, a backup backup and restore.',
    why: 'A plan that is better than what runs is a wish.',
    howTo: [
      'State the strategy that the runbook follows, if it is stronger than what is written.',
      'Keep a replica of the standby running.',
      'Turn a backup into a standby.',
    ],
  },
  {
    id: 'D25',
    title: 'Healthy second site',
    status: 'at-risk',
    asks: 'At least one second site where the tier wants it is healthy, runs what it declares and is still seen by its source.',
    why: 'A standby that is down is found out on the wrong day.',
    howTo: [
      'Repair it, or scale it to what it declares.',
      'Check why its source no longer sees it.',
    ],
  },
  {
    id: 'D27',
    title: 'Verified second site',
    status: 'at-risk',
    asks: 'On T1 and T2 a second site that would meet the tier has been seen by a source, or a counting drill has recovered to it within the age that the tier allows.',
    why: 'A line of YAML has never answered a request.',
    howTo: [
      'Connect the source that runs the second site.',
      'Record a drill that recovers there, and have it confirmed.',
    ],
  },
];
