import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

const teamScorecard = HomePageWidgetBlueprint.make({
  name: 'team-scorecard',
  params: {
    name: 'MlTeamScorecard',
    title: "My team's ML scorecard",
    description:
      'How the ML models of your team stand: grades, portability and how many of the most critical would recover',
    components: () =>
      import('../components/Home').then(
        ({ TeamScorecardWidget, createWidgetCard }) => ({
          Content: TeamScorecardWidget,
          Renderer: createWidgetCard('scorecard'),
        }),
      ),
    layout: {
      width: { minColumns: 4, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 5 },
    },
  },
});

const modelsAtRisk = HomePageWidgetBlueprint.make({
  name: 'models-at-risk',
  params: {
    name: 'MlModelsAtRisk',
    title: 'My ML models at risk',
    description:
      'The ML models of your teams that may not survive an outage, the most critical first',
    components: () =>
      import('../components/Home').then(
        ({ ModelsAtRiskWidget, createWidgetCard }) => ({
          Content: ModelsAtRiskWidget,
          Renderer: createWidgetCard('atRisk'),
        }),
      ),
    layout: {
      width: { minColumns: 4, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 5 },
    },
  },
});

/** Widgets of Backstage's home page. */
export const homeExtensions = [teamScorecard, modelsAtRisk];
