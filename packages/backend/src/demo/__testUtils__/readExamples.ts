import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  DRILL_TYPES,
  parseObservedModel,
  parseProfile,
  type ConfiguredSite,
  type Drill,
  type Exemption,
  type Observation,
  type Problem,
  type Profile,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { resolveDaysFromNow } from '../resolveDaysFromNow';

const ROOT = resolve(__dirname, '../../../../..');
const EXAMPLES = resolve(ROOT, 'examples');

const drillSchema = z.array(
  z.object({
    entityRef: z.string(),
    type: z.enum(DRILL_TYPES),
    from: z.string(),
    to: z.string(),
    startedDaysAgo: z.number(),
    recoveryMinutes: z.number().optional(),
    dataLossMinutes: z.number().optional(),
    result: z.enum(['passed', 'failed']),
    version: z.string().optional(),
    evidenceUrl: z.url().optional(),
    notes: z.string().optional(),
    recordedBy: z.string(),
    confirmedBy: z.string().optional(),
  }),
);

const exemptionSchema = z.array(
  z.object({
    entityRef: z.string(),
    covers: z.string(),
    reason: z.string(),
    until: z.iso.date().optional(),
    untilDaysAhead: z.number().optional(),
    requestedBy: z.string(),
    approvedBy: z.string().optional(),
  }),
);

const configSchema = z.object({
  multicloudMl: z.object({
    profiles: z.record(z.string(), z.unknown()),
    sites: z.array(
      z.object({
        provider: z.string(),
        region: z.string(),
        title: z.string(),
        country: z.string(),
        latitude: z.number(),
        longitude: z.number(),
      }),
    ),
  }),
});

const entitySchema = z.custom<Entity>(
  value => z.object({ kind: z.string() }).safeParse(value).success,
);

/** Everything in `examples/`, read as the demo reads it at `now`. */
export interface Examples {
  entities: Entity[];
  /** By entity ref. */
  observations: Map<string, Observation[]>;
  /** Observed models that name no entity; the source registers them. */
  unclaimed: Observation[];
  /** By entity ref. */
  drills: Map<string, Drill[]>;
  /** By entity ref. */
  exemptions: Map<string, Exemption[]>;
  profiles: Map<string, Profile>;
  sites: ConfiguredSite[];
  /** Problems of profiles and of the inventory: there should be none. */
  problems: Problem[];
}

export function readExamples(standard: Standard, now: Date): Examples {
  const modelFiles = readdirSync(resolve(EXAMPLES, 'models'))
    .filter(file => file.endsWith('.yaml'))
    .map(file => `models/${file}`);
  const entities = ['org.yaml', 'systems.yaml', ...modelFiles].flatMap(file =>
    readEntities(file, now),
  );

  const config = configSchema.parse(
    parse(readFileSync(resolve(ROOT, 'app-config.yaml'), 'utf8')),
  ).multicloudMl;
  const problems: Problem[] = [];
  const profiles = new Map<string, Profile>();
  for (const [name, value] of Object.entries(config.profiles)) {
    const path = `multicloudMl.profiles.${name}`;
    const profile = parseProfile(value, { standard, path });
    profiles.set(name, profile.facts);
    problems.push(...profile.problems);
  }

  const observations = new Map<string, Observation[]>();
  const unclaimed: Observation[] = [];
  const inventory = z.array(z.unknown()).parse(parse(read('inventory.yaml')));
  inventory.forEach((entry, index) => {
    const path = `models[${index}]`;
    const observed = parseObservedModel(entry, { standard, path });
    problems.push(...observed.problems);
    if (!observed.model) {
      return;
    }
    const seenAt = now.toISOString();
    const { deployments, ...model } = observed.model;
    const observation: Observation = {
      source: 'file/demo',
      model,
      seenAt,
      deployments: deployments.map(deployment => ({
        ...deployment,
        seenAt,
        firstSeenAt: seenAt,
      })),
    };
    if (model.entityRef) {
      append(observations, model.entityRef, observation);
    } else {
      unclaimed.push(observation);
    }
  });

  const drills = new Map<string, Drill[]>();
  for (const entry of drillSchema.parse(parse(read('drills.yaml')))) {
    const { startedDaysAgo, recoveryMinutes, ...fields } = entry;
    const started = now.getTime() - startedDaysAgo * 24 * 60 * 60_000;
    append(drills, entry.entityRef, {
      ...fields,
      id: createHash('sha1').update(JSON.stringify(entry)).digest('hex'),
      startedAt: new Date(started).toISOString(),
      ...(recoveryMinutes !== undefined && {
        recoveredAt: new Date(started + recoveryMinutes * 60_000).toISOString(),
      }),
      recordedAt: now.toISOString(),
    });
  }

  const exemptions = new Map<string, Exemption[]>();
  for (const entry of exemptionSchema.parse(parse(read('exemptions.yaml')))) {
    const { until, untilDaysAhead = 0, ...fields } = entry;
    append(exemptions, entry.entityRef, {
      ...fields,
      id: entry.entityRef,
      until: until ?? resolveDaysFromNow(untilDaysAhead, now),
    });
  }

  return {
    entities,
    observations,
    unclaimed,
    drills,
    exemptions,
    profiles,
    sites: config.sites,
    problems,
  };
}

export function readReadme(): string {
  return read('README.md');
}

function read(file: string): string {
  return readFileSync(resolve(EXAMPLES, file), 'utf8');
}

function readEntities(file: string, now: Date): Entity[] {
  return parseAllDocuments(read(file)).map(document => {
    if (document.errors.length > 0) {
      throw new Error(`examples/${file}: ${document.errors[0].message}`);
    }
    return entitySchema.parse(resolveDates(document.toJS(), now));
  });
}

/** Does to a parsed file what the placeholder resolver does in the catalog. */
function resolveDates(value: unknown, now: Date): unknown {
  if (Array.isArray(value)) {
    return value.map(item => resolveDates(item, now));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0][0] === '$daysFromNow') {
    return resolveDaysFromNow(entries[0][1], now);
  }
  return Object.fromEntries(
    entries.map(([key, item]) => [key, resolveDates(item, now)]),
  );
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  lists.set(key, [...(lists.get(key) ?? []), item]);
}

/** The entity ref as everything of ours is keyed. */
export function refOf(entity: Entity): string {
  return stringifyEntityRef(entity);
}
