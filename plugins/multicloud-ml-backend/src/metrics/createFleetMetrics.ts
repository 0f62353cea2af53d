import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { FleetFigures } from './FleetFigures';
import { type FigureGauge, observeFigures } from './observeFigures';

const seconds = (instant: string) => Date.parse(instant) / 1000;

/** `docs/operate.md` explains them to who operates this. */
const GAUGES: Array<FigureGauge<FleetFigures & { now: Date }>> = [
  {
    name: 'multicloud_ml.model.count',
    description: 'Models in the catalog',
    unit: '{model}',
    valuesOf: ({ models }) => [{ value: models }],
  },
  {
    name: 'multicloud_ml.model.unassessed',
    description: 'Models that were not assessed yet',
    unit: '{model}',
    valuesOf: ({ unassessed }) => [{ value: unassessed }],
  },
  {
    name: 'multicloud_ml.model.stale',
    description: 'Models that are judged by at least one stale fact',
    unit: '{model}',
    valuesOf: ({ stale }) => [{ value: stale }],
  },
  {
    name: 'multicloud_ml.assessment.overdue',
    description: 'Assessments that no longer hold because time has passed',
    unit: '{model}',
    valuesOf: ({ overdue }) => [{ value: overdue }],
  },
  {
    name: 'multicloud_ml.assessment.overdue_age',
    description: 'For how long the oldest of these has not held',
    unit: 's',
    valuesOf: ({ overdueSince, now }) => [
      {
        value: overdueSince
          ? (now.getTime() - Date.parse(overdueSince)) / 1000
          : 0,
      },
    ],
  },
  {
    name: 'multicloud_ml.history.transitions',
    description: 'Transitions of models that are kept',
    unit: '{transition}',
    valuesOf: ({ transitions }) => [{ value: transitions }],
  },
  {
    name: 'multicloud_ml.exemption.in_force',
    description: 'Exemptions that are approved and have not lapsed',
    unit: '{exemption}',
    valuesOf: ({ exemptions }) => [{ value: exemptions }],
  },
  {
    name: 'multicloud_ml.exemption.requested',
    description: 'Exemptions that nobody has decided about',
    unit: '{exemption}',
    valuesOf: ({ requests }) => [{ value: requests }],
  },
  {
    name: 'multicloud_ml.task.last_success',
    description: 'When the task last succeeded, seconds since 1970',
    unit: 's',
    valuesOf: ({ tasks }) =>
      tasks.flatMap(({ task, last_success_at }) =>
        last_success_at === null
          ? []
          : [{ value: seconds(last_success_at), attributes: { task } }],
      ),
  },
  {
    name: 'multicloud_ml.task.failing',
    description: '1 while the last run of the task failed, else 0',
    unit: '1',
    valuesOf: ({ tasks }) =>
      tasks.map(({ task, failure }) => ({
        value: failure === null ? 0 : 1,
        attributes: { task },
      })),
  },
];

/** Registers what tells how the fleet and the work on it stand. Every replica reports the same. */
export function createFleetMetrics(
  metrics: MetricsService,
  options: {
    load: (now: Date) => Promise<FleetFigures>;
    clock: () => Date;
    logger: LoggerService;
  },
): void {
  observeFigures(metrics, GAUGES, {
    ...options,
    load: async () => {
      const now = options.clock();
      return { ...(await options.load(now)), now };
    },
  });
}
