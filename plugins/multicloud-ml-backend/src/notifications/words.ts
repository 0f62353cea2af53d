import type { RecoveryStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

const STATUS_WORDS: Record<RecoveryStatus, string> = {
  unknown: 'unknown',
  unprotected: 'unprotected',
  'at-risk': 'at risk',
  untested: 'untested',
  protected: 'protected',
  exempt: 'exempt',
  'not-required': 'not required',
};

/** A recovery status in words. */
export function statusWord(status: RecoveryStatus): string {
  return STATUS_WORDS[status];
}

/** `1 model`, `2 models`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `a, b and c`; of many only some by name: `a, b, c and 12 more`. */
export function listed(items: readonly string[], most = 3): string {
  const shown = items.slice(0, most);
  const rest = items.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} more`] : shown;
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}
