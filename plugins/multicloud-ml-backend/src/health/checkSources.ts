import type {
  HealthCheck,
  SourceStatus,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** Whether each source is read, and in full. */
export function checkSources(
  statuses: readonly SourceStatus[],
  options: { now: Date; staleAfterHours: number },
): HealthCheck[] {
  return statuses.map(status => checkSource(status, options));
}

function checkSource(
  { id, failures, scopes, lastSuccessAt }: SourceStatus,
  { now, staleAfterHours }: { now: Date; staleAfterHours: number },
): HealthCheck {
  const about = { id: `source:${id}` };
  const [since] = failures.map(failure => failure.since).sort();
  if (since !== undefined) {
    return {
      ...about,
      status: 'degraded',
      message: `${failures.length} of ${scopes.length} scopes could not be read; the page Sources says why.`,
      since,
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
        message: `It was not read for over ${staleAfterHours} hours; what it told is shown as stale.`,
        since: lastSuccessAt,
      }
    : { ...about, status: 'ok', message: `It was read at ${lastSuccessAt}.` };
}
