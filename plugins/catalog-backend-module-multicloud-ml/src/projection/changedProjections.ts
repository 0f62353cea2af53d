import { z } from 'zod';

/** What comes with `EVENT_PROJECTIONS_CHANGED`. */
export const changedProjections = z.object({ entityRefs: z.array(z.string()) });
