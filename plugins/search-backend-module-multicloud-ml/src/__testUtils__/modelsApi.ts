import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import type { ModelSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** A model as `GET /v1/models` lists it. */
export function listed(change: Partial<ModelSummary> = {}): ModelSummary {
  return {
    entityRef: 'component:default/fraud-scoring',
    title: 'Fraud scoring',
    ownerRef: 'group:default/risk-ml',
    lifecycle: 'production',
    tier: 'T1',
    tierAssumed: false,
    proved: 78,
    possible: 86,
    coverage: 92,
    grade: 'B',
    recovery: 'at-risk',
    residency: 'ok',
    provider: 'aws',
    region: 'ap-southeast-1',
    sites: ['aws/ap-southeast-1', 'gcp/asia-southeast2'],
    monthlyCost: { amount: 8421, currency: 'USD' },
    warnings: 0,
    stale: false,
    assessedAt: '2026-11-20T10:00:00.000Z',
    ...change,
  };
}

/** The list of models of a multicloud-ml backend, one model to a page. */
export class ModelsApi {
  models: ModelSummary[] = [];
  /** How many pages are answered before the backend breaks. */
  goodPages = Infinity;

  plugin() {
    return createBackendPlugin({
      pluginId: 'multicloud-ml',
      register: env => {
        env.registerInit({
          deps: { http: coreServices.httpRouter },
          init: async ({ http }) => {
            http.use((request, response) => this.#answer(request, response));
          },
        });
      },
    });
  }

  #answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(
      request.url ?? '',
      'http://localhost',
    );
    const index = Number(searchParams.get('cursor') ?? 0);
    if (pathname !== '/v1/models' || index >= this.goodPages) {
      response.writeHead(503).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        items: this.models.slice(index, index + 1),
        totalItems: this.models.length,
        ...(index + 1 < this.models.length && { nextCursor: `${index + 1}` }),
      }),
    );
  }
}
