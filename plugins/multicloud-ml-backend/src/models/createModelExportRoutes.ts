import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { RouteServices } from '../api/RouteServices';
import type { CostParts } from '../cost/api/createCostParts';
import { sendCsv } from '../export/sendCsv';
import { sendJson } from '../export/sendJson';
import type { ModelExport } from './ModelExport';
import { type ExportedModel, MODEL_COLUMNS, toCells } from './modelColumns';
import { parseListRequest } from './parseListRequest';

const formatSchema = z.object({
  format: z.enum(['csv', 'json']).default('csv'),
});

/** `GET /v1/models/export`. */
export function createModelExportRoutes(
  services: RouteServices & {
    modelExport: ModelExport;
    costs: Pick<CostParts, 'callers'>;
  },
): Router {
  const router = PromiseRouter();

  router.get('/v1/models/export', async (req, res) => {
    const credentials = await services.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const event = await services.auditor.createEvent({
      eventId: 'model-export',
      severityLevel: 'low',
      request: req,
      meta: { query: req.query },
    });
    try {
      const { format } = formatSchema.parse(req.query);
      const view = await services.visibility.of(credentials);
      const models = await services.modelExport.rows(
        parseListRequest(req.query),
        await view.models(),
        await services.costs.callers.of(credentials),
      );
      const rows =
        format === 'json'
          ? await sendJson(res, { name: 'models.json' }, models)
          : await sendCsv(
              res,
              { name: 'models.csv', columns: MODEL_COLUMNS },
              cellsOf(models),
            );
      await event.success({ meta: { rows } });
    } catch (error) {
      await event.fail({
        error: error instanceof Error ? error : new Error(String(error)),
      });
      throw error;
    }
  });

  return router;
}

async function* cellsOf(models: AsyncIterable<ExportedModel>) {
  for await (const model of models) {
    yield toCells(model);
  }
}
