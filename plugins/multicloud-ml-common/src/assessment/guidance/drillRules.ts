import type { RuleGuidance } from './Guidance';

/** Rules about drills. */
export const DRILL_RULE_GUIDANCE: readonly RuleGuidance[] = [
  {
    id: 'D12',
    title: 'Last drill',
    status: 'at-risk',
    asks: 'A restore or failover drill that failed is followed by one that counts.',
    why: 'A failed drill is the best news that there is about the next outage, if somebody acts on it.',
    howTo: ['Repair what failed.', 'Run the drill again and record it.'],
  },
  {
    id: 'D21',
    title: 'Measured recovery',
    status: 'at-risk',
    asks: 'The recovery time and the data loss of the last counting drill are within RTO and RPO of the tier.',
    why: 'A measured time is worth more than an agreed one.',
    howTo: [
      'Automate the step that took longest.',
      'Keep the standby warm, so that nothing has to start.',
    ],
  },
  {
    id: 'D30',
    title: 'Drilled at all',
    status: 'untested',
    asks: 'A restore or failover to where the tier wants the second site has passed, and on T1 and T2 a second person has confirmed it. On T3 a tabletop is enough.',
    why: 'A recovery that was never tried does not work.',
    howTo: [
      'On T3, walk through the runbook together and record a tabletop.',
      'Restore the artifact at the second site and record it.',
      'Fail over for an hour in a quiet one.',
    ],
  },
  {
    id: 'D31',
    title: 'Drilled lately',
    status: 'untested',
    asks: 'The last counting drill is at most as old as the tier allows.',
    why: 'People move on, certificates expire and quotas change.',
    howTo: ['Run the drill again.', 'Put the next one into the calendar.'],
  },
  {
    id: 'D32',
    title: 'Drilled as it is',
    status: 'untested',
    asks: 'Provider, region, service, runtime, image repository, accelerator and artifact format are those of the last counting drill; another version of the artifact is forgiven for a while.',
    why: 'A drill proves what was drilled, not what replaced it.',
    howTo: ['Run the drill again with what runs today.'],
  },
];
