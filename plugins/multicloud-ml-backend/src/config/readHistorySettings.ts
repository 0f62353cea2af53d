import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

/** What an adopter configures under `multicloudMl.history`. */
export interface HistorySettings {
  /** For how many days transitions are kept. */
  retentionDays: number;
}

const KEY = 'multicloudMl.history.retention';
const DEFAULT_DAYS = 400;
const DAY_MS = 86_400_000;

/** @throws Error with one sentence that names the setting */
export function readHistorySettings(
  config: RootConfigService,
): HistorySettings {
  if (!config.has(KEY)) {
    return { retentionDays: DEFAULT_DAYS };
  }
  const duration = readDurationFromConfig(config, { key: KEY });
  const retentionDays = Math.floor(durationToMilliseconds(duration) / DAY_MS);
  if (retentionDays < 1) {
    throw new Error(
      `Invalid configuration: ${KEY}: ${JSON.stringify(
        config.get(KEY),
      )} is less than a day; write for instance { days: 400 }`,
    );
  }
  return { retentionDays };
}
