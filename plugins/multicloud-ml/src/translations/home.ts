/** The widgets of the home page. */
export const homeMessages = {
  title: {
    scorecard: "My team's ML scorecard",
    atRisk: 'My ML models at risk',
  },
  what: {
    teams: 'your teams',
    scorecard: "your team's scorecard",
    atRisk: 'your models at risk',
  },
  loading: 'Loading',
  team: 'Team',
  noTeam: 'You belong to no group in the catalog.',
  noTeamTodo:
    'Groups come from your organisation; ask whoever looks after this portal.',
  noModels: 'No model that you may see is owned by {{team}} or its sub-groups.',
  noModelAtAll: 'No model that you may see is owned by your teams.',
  openScorecard: 'Open the scorecard',
  nothingAtRisk_one: 'Your {{count, number}} model is not at risk.',
  nothingAtRisk_other: 'None of your {{count, number}} models is at risk.',
  someAtRisk_one: '{{count, number}} model may not survive an outage',
  someAtRisk_other: '{{count, number}} models may not survive an outage',
  showAll: 'Show all',
} as const;
