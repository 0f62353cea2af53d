import type {
  FleetSummary,
  GetAdherenceResponse,
  ListFacetsResponse,
  ListSitesResponse,
  ListTeamsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { RouteServices } from '../api/RouteServices';
import type { CostParts } from '../cost/api/createCostParts';
import { parseListRequest } from '../models/parseListRequest';
import type { ScorecardQuery } from '../scorecard/ScorecardQuery';
import type { TeamsQuery } from '../teams/TeamsQuery';
import { parseTeamsRequest } from '../teams/parseTeamsRequest';
import type { FacetsQuery } from './FacetsQuery';
import type { Fleet } from './Fleet';
import { viewOf } from './FleetView';
import { PassMemo } from './PassMemo';
import type { SitesQuery } from './SitesQuery';
import { countAdherence } from './countAdherence';

/** What is told of many models at once: the fleet, its facets, teams, sites, and how it meets the Standard. */
export function createFleetRoutes(
  services: RouteServices & {
    fleet: Fleet;
    facets: FacetsQuery;
    scorecards: ScorecardQuery;
    siteSums: SitesQuery;
    teams: TeamsQuery;
    costs: Pick<CostParts, 'callers'>;
  },
): Router {
  const router = PromiseRouter();
  const { clock, costs, fleet } = services;
  const adherence = new PassMemo<GetAdherenceResponse>();

  /** Who asks, and what they may see. */
  async function callerOf(req: Request) {
    const credentials: BackstageCredentials =
      await services.httpAuth.credentials(req, { allow: ['user', 'service'] });
    const view = await services.visibility.of(credentials);
    return {
      view,
      models: await view.models(),
      cost: await costs.callers.of(credentials),
    };
  }

  router.get('/v1/fleet', async (req, res) => {
    const { models, cost } = await callerOf(req);
    const body: FleetSummary = await services.scorecards.ofFleet(
      models,
      cost,
      clock(),
    );
    res.json(body);
  });

  router.get('/v1/models/facets', async (req, res) => {
    const caller = await callerOf(req);
    const body: ListFacetsResponse = await services.facets.list(
      parseListRequest(req.query),
      caller,
    );
    res.json(body);
  });

  router.get('/v1/teams', async (req, res) => {
    const caller = await callerOf(req);
    const body: ListTeamsResponse = await services.teams.list(
      parseTeamsRequest(req.query),
      caller,
      clock(),
    );
    res.json(body);
  });

  router.get('/v1/sites', async (req, res) => {
    const { models, cost } = await callerOf(req);
    const { team, tier } = parseListRequest(req.query);
    const body: ListSitesResponse = await services.siteSums.list(
      { team, tier },
      models,
      cost,
    );
    res.json(body);
  });

  router.get('/v1/standard/adherence', async (req, res) => {
    const { models } = await callerOf(req);
    const view = viewOf(await fleet.read(), models, { kind: 'none' });
    res.json(adherence.of(view.scope, '', () => countAdherence(view)));
  });

  return router;
}
