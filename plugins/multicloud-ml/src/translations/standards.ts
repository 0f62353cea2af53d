/** The Standards page, and the ways to it from other pages. What the Standard itself says comes from the backend. */
export const standardsMessages = {
  link: '{{id}} {{title}}: what the Standard says',
  title: 'Standards',
  loading: 'Loading the Standard',
  what: 'the Standard',
  version: 'Version {{version}}',
  print: 'Print',
  contents: 'On this page',
  anchor: 'Link to {{title}}',
  example: 'Example: {{title}}',
  exampleName: 'the example of {{title}}',
  why: 'Why.',
  howTo: 'How, the cheapest first.',
  idea: {
    title: 'The idea',
    why: 'Every model is judged by the same written rules, so that two models, two teams and two years can be compared.',
    portability:
      'Portability asks how much of a model could be moved to another provider as it is; recovery asks whether it would survive the loss of the place where it runs.',
    earned:
      'A score must be earned: what cannot be shown earns nothing, hiding a fact never pays, and the more a model matters the more must be proved rather than said.',
    purpose:
      'The point is not to run everything everywhere, but to know, before the outage or the price rise, which models could move and what it would take.',
  },
  score: {
    title: 'How a score comes about',
    intro:
      'Each of {{criteria}} criteria is worth a share of {{points}} points. A model gets from nothing to all of it, by the value that the criterion finds.',
    proved: 'Proved',
    provedText:
      'The points that known facts earn, of those that apply to the model. This is the score.',
    possible: 'Possible',
    possibleText:
      'What the score would be if everything that is unknown turned out well. It stands beside the score, always.',
    coverage: 'Known',
    coverageText:
      'The share of the points about which something is known, whether good or bad.',
    grades: 'Grades',
    grade: 'Grade',
    from: 'From',
    below: 'below {{points}}',
    today: 'Models today',
    withheldBelow: 'less than {{share}} known',
    caps: 'Caps',
    capsIntro: 'Some facts limit the score, whatever else is good:',
    notExportable:
      'An artifact that cannot be exported: at most {{points}}, or {{other}} when an accepted equivalent runs at another provider.',
    managedServing:
      'A model that is served by managed endpoints or hosted APIs alone: at most {{points}}.',
    exact:
      'Grades are decided on the exact score. What is shown is rounded down, so that no figure contradicts its grade.',
    evidence: 'Evidence',
    evidenceIntro:
      'Every value names the fact that it rests on, where that comes from and when it was seen. Where two disagree, the first in this list wins, and the disagreement is shown:',
    observed: 'Observed: a source saw it.',
    repository: 'In the repository: a file in the code says so.',
    declared: 'Declared: the entity states it.',
    inherited: 'Inherited: a profile that the model shares states it.',
    stale:
      'What a source has not seen for {{hours}} is stale, and ranks below what is declared.',
    hours_one: '{{count, number}} hour',
    hours_other: '{{count, number}} hours',
  },
  unknown: {
    title: 'What unknown means',
    text: 'Unknown is not zero and not bad: nobody has shown it yet. It earns nothing, stays in what is possible, and is always shown as unknown.',
    never:
      'Learning a fact never lowers the score, except where a cap applies or two pieces of evidence disagree. So there is nothing to gain from leaving something out.',
    withheld:
      'While less than {{share}} of the points are known, the grade is withheld. Withheld is no grade: neither a good one nor a bad one.',
    notApplicable:
      'Not applicable is something else: a rule says that the criterion does not concern the model, because it has no pipeline or no tables for instance. A fact that is missing never makes it so.',
    recovery:
      'A model of which no deployment is known has the recovery status unknown, which ranks as the worst: nobody could recover it.',
  },
  criteria: {
    title: 'Portability: the criteria',
    intro: 'In the order of their ids; the points are those in force.',
    points_one: '{{count, number}} point',
    points_other: '{{count, number}} points',
    values: 'What earns what',
    valuesOf: 'What earns what: {{title}}',
    value: 'Value',
    worth: 'Points',
    when: 'When',
    terms: 'Terms',
    notApplicable: 'not applicable',
    runtimes: 'Runtimes that the Standard knows:',
    noExample:
      'No term of this Standard earns everything here, so there is no example.',
  },
  adherence: {
    title: 'Who meets it today',
    failed: 'who meets it today',
    none: 'No model that you may see is assessed yet.',
    noneApplies: 'It applies to no model that you may see.',
    met: '{{share}} of the models to which it applies meet it in full: {{met}} of {{applies}}.',
    partly: '{{models}} in part',
    missed: '{{models}} not at all',
    unknown: '{{models}} unknown',
    notApplicable_one: 'It does not apply to {{count, number}} model.',
    notApplicable_other: 'It does not apply to {{count, number}} models.',
    open_one: 'Show the model that does not',
    open_other: 'Show the {{count, number}} models that do not',
    matches:
      '{{share}} of the models match this rule: {{matches}} of {{models}}.',
    matchesNone: 'No model matches this rule today.',
    matchesGood: '{{share}} of the models are here: {{matches}} of {{models}}.',
    matchesGoodNone: 'No model is here today.',
    openMatches_one: 'Show the model',
    openMatches_other: 'Show the {{count, number}} models',
    openGrade: 'Show the models of grade {{grade}}',
    openWithheld: 'Show the models whose grade is withheld',
  },
  objectives: {
    title: 'Recovery: what each tier asks',
    intro:
      'The tier says how critical a model is, T1 most. The team states it. Without one, a model in production is judged as T2 and any other as T3, and neither is ever better than at risk.',
    caption: 'Recovery objectives by tier',
    tier: 'Tier',
    rto: 'RTO (minutes)',
    rpo: 'RPO (minutes)',
    strategy: 'Least strategy',
    secondSite: 'Second site in',
    drill: 'Drill at most (days)',
    provider: 'another provider',
    region: 'another region',
    notAsked: 'not asked',
    rtoMeans:
      'RTO is the time within which the model must answer again, RPO the time for which data may be lost. Both limits are inclusive. A stated RTO is shown, but only a measured one counts.',
  },
  strategies: {
    title: 'Recovery strategies',
    intro:
      'Weakest first. The strategy that counts is the weaker of the one that a team states and the one that its second site shows.',
    BACKUP_AND_RESTORE:
      'A copy of the artifact lies at another site. Shown by a backup.',
    PILOT_LIGHT:
      'What is needed is there, but nothing runs. Shown by a standby that is scaled to zero.',
    WARM_STANDBY:
      'A smaller standby runs and is scaled up. A team states it; a standby that runs shows more.',
    HOT_STANDBY:
      'A standby runs at full size and takes over. Shown by a standby with replicas.',
    ACTIVE_ACTIVE: 'Both sites serve all the time. Shown by a replica.',
  },
  rules: {
    title: 'Recovery: the rules',
    intro:
      'The status of a model is that of the worst rule that matches; every rule that matches is listed on its page, with what to do about it. From worst to best:',
    order: 'Statuses from worst to best',
    replaced: 'Exempt and not required take the place of the status outright.',
    words: 'Three words first',
    secondSite: 'Second site',
    secondSiteText:
      'A replica, a standby or a backup at another site than the primary. A site is a provider and a region.',
    unverified: 'Unverified',
    unverifiedText:
      'A second site that no source has seen and to which no counting drill has recovered within the age that the tier allows.',
    counting: 'Counting drill',
    countingText:
      'A restore or a failover that passed and went where the tier wants the second site. On T1 and T2 a second person has confirmed it; on T3 a tabletop counts too.',
    makes: 'A model that matches is at best',
    figures: 'In force',
    figuresOf: 'Figures in force: {{title}}',
    exemptible: 'A model can be exempted from this rule for a time.',
  },
  residency: {
    title: 'Residency',
    text: 'A model states the countries in which its data may be held (residency: [SG, ID]), or that it may be anywhere ([any]). Every place that holds the model or its data is compared with that: deployments, training, tables and their copies.',
    ok: 'Every place is in an allowed country.',
    breach:
      'At least one place is outside. It is named with its country and the rule, even when other places are unknown.',
    unknown: 'The rule is not stated, or the country of a place is not known.',
  },
  governance: {
    title: 'Governance checks',
    text: 'Checks pass, fail or are unknown, and each cites a subcategory of the NIST AI Risk Management Framework 1.0. They are evidence in a catalog, no statement of compliance.',
    caption: 'Governance checks',
    check: 'Check',
    nist: 'NIST AI RMF',
    passes: 'Passes when',
    otherwise: 'Otherwise',
    example: 'In the entity',
    noField: 'no field of the entity',
  },
  exemptions: {
    title: 'Exemptions',
    text: 'Where a model cannot meet a rule for a while, somebody can answer for it: an exemption has a reason, a last day, and the approval of a second person. Nobody approves their own.',
    hides:
      'It hides nothing: the reason stays listed and is marked as excused. A model whose reasons are all excused is exempt, never protected. On the day after the last one it is judged as before, without anybody’s doing.',
    covers: 'It covers recovery as a whole, or one of these rules:',
    never:
      'Criteria of portability and residency cannot be exempted: a score is earned, and residency is the law.',
    longest_one: 'An exemption lasts at most {{count, number}} day.',
    longest_other: 'An exemption lasts at most {{count, number}} days.',
  },
  teams: {
    title: 'The score of a team',
    text: 'A team has the mean of its models and those of its sub-teams, withheld ones included, each with the weight of its tier:',
    weight: '{{tier}} counts {{weight}}',
  },
} as const;
