import { NotFoundError } from '@backstage/errors';
import type {
  ListTransitionsResponse,
  Trend,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { RouteServices } from '../api/RouteServices';
import { entityRefOf } from '../api/entityRefOf';
import type { ScorecardQuery } from '../scorecard/ScorecardQuery';
import type { TransitionQuery } from './TransitionQuery';
import type { TrendQuery } from './TrendQuery';
import {
  parseTransitionsRequest,
  parseTrendRequest,
} from './parseHistoryRequest';

/** What became of models, of teams and of the fleet. */
export function createHistoryRoutes(
  services: RouteServices & {
    transitions: TransitionQuery;
    trends: TrendQuery;
    scorecards: ScorecardQuery;
  },
): Router {
  const router = PromiseRouter();
  const { clock, httpAuth, transitions, trends, visibility } = services;
  const viewOf = async (req: Request) =>
    visibility.of(
      await httpAuth.credentials(req, { allow: ['user', 'service'] }),
    );

  router.get('/v1/models/:kind/:namespace/:name/history', async (req, res) => {
    const view = await viewOf(req);
    const entityRef = entityRefOf(req.params);
    const visible = await view.among([entityRef]);
    if (!visible.has(entityRef) || !(await transitions.knows(entityRef))) {
      throw new NotFoundError(`No model ${entityRef}`);
    }
    const body: ListTransitionsResponse = await transitions.ofModel(
      entityRef,
      parseTransitionsRequest(req.query),
    );
    res.json(body);
  });

  router.get('/v1/history', async (req, res) => {
    const view = await viewOf(req);
    const body: ListTransitionsResponse = await transitions.list(
      parseTransitionsRequest(req.query),
      await view.models(),
    );
    res.json(body);
  });

  router.get('/v1/trend', async (req, res) => {
    const view = await viewOf(req);
    const body: Trend = await trends.fleet(
      await view.models(),
      clock(),
      parseTrendRequest(req.query).days,
    );
    res.json(body);
  });

  router.get('/v1/teams/:kind/:namespace/:name/trend', async (req, res) => {
    const view = await viewOf(req);
    const groupRef = entityRefOf(req.params);
    const team = await services.scorecards.team(groupRef);
    if (!team || !(await view.among([groupRef])).has(groupRef)) {
      throw new NotFoundError(`No group ${groupRef}`);
    }
    const body: Trend = await trends.team(
      groupRef,
      await view.models(),
      clock(),
      parseTrendRequest(req.query).days,
    );
    res.json(body);
  });

  return router;
}
