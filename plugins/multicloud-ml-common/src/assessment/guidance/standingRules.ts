import type { RuleGuidance } from './Guidance';

/** What decides before any objective is compared, and what holds when nothing matches. */
export const STANDING_RULE_GUIDANCE: readonly RuleGuidance[] = [
  {
    id: 'D00',
    title: 'Tier stated',
    status: 'at-risk',
    asks: 'The model states how critical it is. Without a tier it is judged as T2 in production and as T3 elsewhere, and is never better than at risk.',
    why: 'Nobody can say whether a recovery is good enough while nobody says for what.',
    howTo: [
      'State the tier with the people who depend on the model.',
      'Start with the tier of the service that calls it.',
    ],
  },
  {
    id: 'D01',
    title: 'Deployment known',
    status: 'unknown',
    asks: 'At least the primary deployment is known.',
    why: 'What runs in a place that nobody knows cannot be recovered from its loss.',
    howTo: [
      'Write provider and region of the primary as annotations.',
      'List the deployments in spec.mlModel.',
      'Connect the source that runs the model.',
    ],
  },
  {
    id: 'D02',
    title: 'Exempt',
    status: 'exempt',
    asks: 'An approved exemption covers recovery and has not lapsed. What it excuses is still listed.',
    why: 'An excuse with an end and a name is more honest than a silent gap.',
    howTo: ['Settle the reasons before the exemption ends.'],
  },
  {
    id: 'D03',
    title: 'Not required',
    status: 'not-required',
    asks: 'A T4 model need not recover.',
    why: 'Protection costs money, and not every model is worth it.',
    howTo: ['Nothing, as long as T4 is the right tier.'],
  },
  {
    id: 'D40',
    title: 'Protected',
    status: 'protected',
    asks: 'No other rule matches: everything that the tier asks is shown.',
    why: 'It is the only status that has to be earned, and it is lost again when a drill grows old.',
    howTo: ['Keep drilling before the next drill is due.'],
  },
];
