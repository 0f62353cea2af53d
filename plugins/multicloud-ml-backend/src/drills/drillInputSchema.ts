import {
  DRILL_TYPES,
  type DrillInput,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';

/** The shape of a drill as a person submits it; what its values must say is for `checkDrill`. */
export const drillInputSchema: z.ZodType<DrillInput> = z.object({
  type: z.enum(DRILL_TYPES),
  from: z.string(),
  to: z.string(),
  startedAt: z.string(),
  recoveredAt: z.string().optional(),
  dataLossMinutes: z.number().optional(),
  result: z.enum(['passed', 'failed']),
  version: z.string().optional(),
  evidenceUrl: z.string().optional(),
  notes: z.string().optional(),
});
