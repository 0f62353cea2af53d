import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  type FilterPredicate,
  readOptionalFilterPredicateFromConfig,
} from '@backstage/filter-predicates';
import {
  type Profile,
  type SiteDirectory,
  type Standard,
  createSiteDirectory,
  createStandard,
  DEFAULT_MODEL_FILTER,
  parseProfile,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { version as rulesVersion } from '@multicloud-ml/backstage-plugin-multicloud-ml-common/package.json';
import { hashOf } from '../database/hashOf';
import { type CostSettings, readCostSettings } from './readCostSettings';
import {
  type HistorySettings,
  readHistorySettings,
} from './readHistorySettings';
import { type JoinSettings, readJoinSettings } from './readJoinSettings';
import {
  type NotificationSettings,
  readNotificationSettings,
} from './readNotificationSettings';
import { readSites } from './readSites';

/** What an adopter configures under `multicloudMl`. */
export interface Settings {
  standard: Standard;
  sites: SiteDirectory;
  profiles: ReadonlyMap<string, Profile>;
  /** Which catalog entities are models. */
  modelFilter: FilterPredicate;
  drillFiles: string[];
  exemptionFiles: string[];
  staleAfterHours: number;
  costs: CostSettings;
  history: HistorySettings;
  joins: JoinSettings;
  notifications: NotificationSettings;
  /** Changes whenever the settings would change any assessment. */
  version: string;
}

/**
 * @throws Error with one sentence that names the setting, so that start-up stops before anything is judged wrongly.
 */
export function readSettings(config: RootConfigService): Settings {
  const root = config.getOptionalConfig('multicloudMl');
  const staleAfterHours = root?.getOptionalNumber('staleAfterHours');
  const standard = createStandard({
    ...(staleAfterHours === undefined ? {} : { staleAfterHours }),
    ...root?.getOptional('standard'),
  });
  const configuredSites = readSites(root);
  const costs = readCostSettings(config);
  const profiles = readProfiles(root?.getOptional('profiles') ?? {}, standard);
  return {
    standard,
    sites: createSiteDirectory(configuredSites),
    profiles,
    modelFilter:
      readOptionalFilterPredicateFromConfig(config, {
        key: 'multicloudMl.models.filter',
      }) ?? DEFAULT_MODEL_FILTER,
    drillFiles: root?.getOptionalStringArray('drills.files') ?? [],
    exemptionFiles: root?.getOptionalStringArray('exemptions.files') ?? [],
    staleAfterHours: standard.staleAfterHours,
    costs,
    history: readHistorySettings(config),
    joins: readJoinSettings(config),
    notifications: readNotificationSettings(config),
    version: hashOf([
      // A later version of the rules may judge otherwise under the same Standard.
      rulesVersion,
      standard,
      configuredSites,
      [...profiles],
      costs.annotation,
    ]),
  };
}

function readProfiles(
  value: object,
  standard: Standard,
): ReadonlyMap<string, Profile> {
  const profiles = new Map<string, Profile>();
  for (const [name, block] of Object.entries(value)) {
    const path = `multicloudMl.profiles.${name}`;
    const { facts, problems } = parseProfile(block, { standard, path });
    if (problems.length > 0) {
      throw new Error(
        `The profile "${name}" cannot be used: ${problems
          .map(problem => problem.message)
          .join('; ')}`,
      );
    }
    profiles.set(name, facts);
  }
  return profiles;
}
