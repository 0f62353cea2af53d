import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { RequestHandler } from 'express';

/**
 * Measures every request that has got past Backstage's check of credentials. Backstage measures tasks and processing, but
 * no requests; OpenTelemetry's instrumentation of HTTP, where it is installed, knows nothing of our routes.
 */
export function measureRequests(metrics: MetricsService): RequestHandler {
  const duration = metrics.createHistogram(
    'multicloud_ml.http.request.duration',
    { description: 'How long requests took', unit: 's' },
  );
  return (req, res, next) => {
    const begin = performance.now();
    res.once('close', () =>
      duration.record((performance.now() - begin) / 1000, {
        'http.request.method': req.method,
        // The pattern, never the address: names of models would make each of them a series of its own.
        'http.route': String(req.route?.path ?? 'none'),
        'http.response.status_code': res.statusCode,
      }),
    );
    next();
  };
}
