import {
  createComponentExtension,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { inLegacyApp } from './inLegacyApp';
import { multicloudMlPlugin, routes } from './plugin';

/**
 * How a model stands, as a card on its overview.
 *
 * @public
 */
export const EntityMlModelCard = multicloudMlPlugin.provide(
  createComponentExtension({
    name: 'EntityMlModelCard',
    component: {
      lazy: () =>
        import('../components/ModelCard').then(({ ModelCard }) =>
          inLegacyApp(ModelCard),
        ),
    },
  }),
);

/**
 * Portability and recovery of a model, as a tab on its page.
 *
 * @public
 */
export const EntityMlModelContent = multicloudMlPlugin.provide(
  createRoutableExtension({
    name: 'EntityMlModelContent',
    mountPoint: routes.modelTab,
    component: () =>
      import('../components/ModelTab').then(({ ModelTab }) =>
        inLegacyApp(ModelTab),
      ),
  }),
);

/**
 * What a model costs, as a tab on its page.
 *
 * @public
 */
export const EntityMlModelCostContent = multicloudMlPlugin.provide(
  createRoutableExtension({
    name: 'EntityMlModelCostContent',
    mountPoint: routes.modelCostTab,
    component: () =>
      import('../components/ModelCost').then(({ ModelCostTab }) =>
        inLegacyApp(ModelCostTab),
      ),
  }),
);

/**
 * How a group's models stand, as a tab on its page.
 *
 * @public
 */
export const EntityMlScorecardContent = multicloudMlPlugin.provide(
  createRoutableExtension({
    name: 'EntityMlScorecardContent',
    mountPoint: routes.scorecardTab,
    component: () =>
      import('../components/TeamTab').then(({ TeamTab }) =>
        inLegacyApp(TeamTab),
      ),
  }),
);

/**
 * What a group's models cost, as a tab on its page.
 *
 * @public
 */
export const EntityMlTeamCostContent = multicloudMlPlugin.provide(
  createRoutableExtension({
    name: 'EntityMlTeamCostContent',
    mountPoint: routes.teamCostTab,
    component: () =>
      import('../components/TeamCost').then(({ TeamCost }) =>
        inLegacyApp(TeamCost),
      ),
  }),
);
