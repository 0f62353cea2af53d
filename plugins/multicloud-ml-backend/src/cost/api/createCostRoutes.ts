import { NotAllowedError } from '@backstage/errors';
import type {
  CostOverview,
  CostSourceStatus,
  ListUnattributedResponse,
  ModelCost,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { RouteServices } from '../../api/RouteServices';
import { entityRefOf } from '../../api/entityRefOf';
import { sendCsv } from '../../export/sendCsv';
import type { CostParts } from './createCostParts';
import { EXPORT_COLUMNS } from './exportColumns';
import { parseCostQuery } from './parseCostQuery';
import { parseUnattributedRequest } from './parseUnattributedRequest';

/** What models cost: one model, a team, the fleet, what nobody could be charged with, and how the bills are doing. */
export function createCostRoutes(
  services: RouteServices & { costs: CostParts },
): Router {
  const router = PromiseRouter();
  const { costs, httpAuth, clock } = services;
  const allow: Array<'user' | 'service'> = ['user', 'service'];

  router.get('/v1/models/:kind/:namespace/:name/cost', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const request = parseCostQuery(req.query);
    const entityRef = entityRefOf(req.params);
    await costs.access.toModel(credentials, entityRef);
    const body: ModelCost = await costs.models.ofModel(
      entityRef,
      request,
      clock(),
    );
    res.json(body);
  });

  router.get('/v1/costs', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const request = parseCostQuery(req.query);
    const subject = await costs.access.toTeam(credentials, request.team);
    const body: CostOverview = await costs.overviews.overview(
      subject,
      request,
      clock(),
    );
    res.json(body);
  });

  router.get('/v1/costs/unattributed', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const request = parseUnattributedRequest(req.query);
    const { rest } = await costs.access.toTeam(credentials, request.team);
    if (rest.kind === 'hidden') {
      throw new NotAllowedError(
        "What no model is charged with may be anybody's: it is shown to those who may see the cost of every model, and of a team's accounts to those who may see that team and all costs.",
      );
    }
    const body: ListUnattributedResponse = await costs.unattributed.page(
      rest,
      request,
      clock(),
    );
    res.json(body);
  });

  router.get('/v1/costs/export', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const event = await services.auditor.createEvent({
      eventId: 'cost-export',
      severityLevel: 'medium',
      request: req,
      meta: { query: req.query },
    });
    try {
      const request = parseCostQuery(req.query);
      const subject = await costs.access.toTeam(credentials, request.team);
      const rows = await sendCsv(
        res,
        { name: 'model-costs.csv', columns: EXPORT_COLUMNS },
        costs.exports.rows(subject, request, clock()),
      );
      await event.success({ meta: { rows } });
    } catch (error) {
      await event.fail({
        error: error instanceof Error ? error : new Error(String(error)),
      });
      throw error;
    }
  });

  router.get('/v1/costs/sources', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const items: CostSourceStatus[] = await costs.sources.list(
      await costs.access.seesEverything(credentials),
    );
    res.json({ items });
  });

  return router;
}
