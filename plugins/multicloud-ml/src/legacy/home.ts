import { createCardExtension } from '@backstage/plugin-home-react';
import { inLegacyApp } from './inLegacyApp';
import { multicloudMlPlugin } from './plugin';

/**
 * How the reader's team stands, as a card on the home page.
 *
 * @public
 */
export const HomePageMlTeamScorecard = multicloudMlPlugin.provide(
  createCardExtension({
    name: 'HomePageMlTeamScorecard',
    title: "My team's ML scorecard",
    components: () =>
      import('../components/Home').then(({ TeamScorecardWidget }) => ({
        Content: inLegacyApp(TeamScorecardWidget),
      })),
  }),
);

/**
 * The models of the reader's teams that may not survive an outage, as a card on the home page.
 *
 * @public
 */
export const HomePageMlModelsAtRisk = multicloudMlPlugin.provide(
  createCardExtension({
    name: 'HomePageMlModelsAtRisk',
    title: 'My ML models at risk',
    components: () =>
      import('../components/Home').then(({ ModelsAtRiskWidget }) => ({
        Content: inLegacyApp(ModelsAtRiskWidget),
      })),
  }),
);
