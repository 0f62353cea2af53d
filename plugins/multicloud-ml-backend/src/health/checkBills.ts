import type { HealthCheck } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { CostSourceState } from '../cost/api/CostSourcesQuery';

/** Whether each bill is read. */
export function checkBills(
  states: readonly CostSourceState[],
  options: { now: Date; staleAfterHours: number },
): HealthCheck[] {
  return states.map(state => checkBill(state, options));
}

function checkBill(
  { id, failure, lastSuccessAt }: CostSourceState,
  { now, staleAfterHours }: { now: Date; staleAfterHours: number },
): HealthCheck {
  const about = { id: `bill:${id}` };
  const since = lastSuccessAt && { since: lastSuccessAt };
  if (failure !== undefined) {
    return {
      ...about,
      status: 'degraded',
      message:
        'It could not be read; the page Bills says why. Earlier figures stay.',
      ...since,
    };
  }
  if (lastSuccessAt === undefined) {
    return { ...about, status: 'ok', message: 'It was not read yet.' };
  }
  const unreadHours = (now.getTime() - Date.parse(lastSuccessAt)) / 3_600_000;
  return unreadHours > staleAfterHours
    ? {
        ...about,
        status: 'degraded',
        message: `It was not read for over ${staleAfterHours} hours; earlier figures stay.`,
        ...since,
      }
    : { ...about, status: 'ok', message: `It was read at ${lastSuccessAt}.` };
}
