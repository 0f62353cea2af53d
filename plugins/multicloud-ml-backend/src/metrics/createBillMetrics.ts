import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { CostSourceState } from '../cost/api/CostSourcesQuery';
import { type FigureGauge, observeFigures } from './observeFigures';

/** `docs/operate.md` explains them to who operates this. */
const GAUGES: Array<FigureGauge<CostSourceState[]>> = [
  {
    name: 'multicloud_ml.bill.last_success',
    description: 'When the bill was last read, seconds since 1970',
    unit: 's',
    valuesOf: states =>
      states.flatMap(({ id, lastSuccessAt }) =>
        lastSuccessAt === undefined
          ? []
          : [
              {
                value: Date.parse(lastSuccessAt) / 1000,
                attributes: { source: id },
              },
            ],
      ),
  },
  {
    name: 'multicloud_ml.bill.failing',
    description: '1 while the last reading of the bill failed, else 0',
    unit: '1',
    valuesOf: states =>
      states.map(({ id, failure }) => ({
        value: failure === undefined ? 0 : 1,
        attributes: { source: id },
      })),
  },
];

/** Registers what tells how each bill is read. Every replica reports the same. */
export function createBillMetrics(
  metrics: MetricsService,
  options: {
    load: () => Promise<CostSourceState[]>;
    clock: () => Date;
    logger: LoggerService;
  },
): void {
  observeFigures(metrics, GAUGES, options);
}
