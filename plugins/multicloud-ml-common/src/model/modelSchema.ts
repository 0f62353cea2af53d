import { z } from 'zod';
import { isCurrency, MOST_MONTHLY_COST } from './currencies';
import {
  count,
  day,
  dayOrInstant,
  link,
  list,
  minutes,
  place,
  provider,
  region,
  residency,
  term,
  text,
  uri,
  version,
  word,
  yesOrNo,
} from './fields';
import {
  DEPLOYMENT_ROLES,
  IMAGE_ORIGINS,
  RECOVERY_STRATEGIES,
  TIERS,
} from './vocabulary';

/** Whether fields that the format does not have are passed over, or are issues. */
type UnknownFields = 'passed-over' | 'refused';

function groupOf(unknown: UnknownFields) {
  return <S extends z.ZodRawShape>(shape: S) => {
    const fields = Object.keys(shape);
    const error = `is not an object with the fields ${fields.join(', ')}`;
    return unknown === 'refused'
      ? z.strictObject(shape, { error })
      : z.object(shape, { error });
  };
}

/** What a deployment says, declared or observed. */
export function deploymentShape() {
  return {
    name: text(200).optional(),
    role: word(DEPLOYMENT_ROLES).optional(),
    provider: provider().optional(),
    region: region().optional(),
    account: text(200).optional(),
    service: term().optional(),
    runtime: term().optional(),
    image: text(1024).optional(),
    imageOrigin: word(IMAGE_ORIGINS).optional(),
    accelerator: term().optional(),
    replicas: count().optional(),
    version: version().optional(),
    digest: text(200).optional(),
  };
}

function monthlyCost(unknown: UnknownFields) {
  const amount = `is not an amount from 0 to ${MOST_MONTHLY_COST}`;
  const currency = 'is not an ISO 4217 currency code such as USD';
  return groupOf(unknown)({
    amount: z
      .number({ error: amount })
      .min(0, { error: amount })
      .max(MOST_MONTHLY_COST, { error: amount }),
    currency: z
      .string({ error: currency })
      .trim()
      .toUpperCase()
      .refine(isCurrency, { error: currency }),
  });
}

/** The facts that a profile may hand down. */
export function profileShape(unknown: UnknownFields) {
  const group = groupOf(unknown);
  return {
    stateless: yesOrNo().optional(),
    residency: residency().optional(),
    pipeline: group({ orchestrator: term().optional() }).optional(),
    data: group({
      tables: list(
        group({
          format: term().optional(),
          uri: uri().optional(),
          provider: provider().optional(),
          region: region().optional(),
          copies: list(place(), 100).optional(),
          scheduledExport: yesOrNo().optional(),
        }),
        500,
      ).optional(),
      featureStore: group({
        kind: term().optional(),
        offlineExport: yesOrNo().optional(),
        provider: provider().optional(),
        region: region().optional(),
        copies: list(place(), 100).optional(),
      }).optional(),
      replicationLag: group({
        minutes: minutes(),
        asOf: dayOrInstant(),
      }).optional(),
    }).optional(),
    delivery: group({
      ci: term().optional(),
      targets: list(provider(), 100).optional(),
    }).optional(),
    infrastructure: group({ tool: term().optional() }).optional(),
    identity: group({
      workloadFederation: yesOrNo().optional(),
      externalSecrets: yesOrNo().optional(),
      staticCredentials: yesOrNo().optional(),
    }).optional(),
    governance: group({
      riskClass: text(200).optional(),
      license: text(200).optional(),
      modelCard: link().optional(),
      monitoring: link().optional(),
      reviewBy: day().optional(),
    }).optional(),
  };
}

/** What a source may know of a model beside its deployments. */
export function factsShape(unknown: UnknownFields) {
  const group = groupOf(unknown);
  return {
    tier: word(TIERS).optional(),
    ...profileShape(unknown),
    artifact: group({
      format: term().optional(),
      version: version().optional(),
      uri: uri().optional(),
      digest: text(200).optional(),
      exportable: yesOrNo().optional(),
    }).optional(),
    training: group({
      provider: provider().optional(),
      region: region().optional(),
      service: term().optional(),
      accelerator: term().optional(),
    }).optional(),
    hosted: group({
      neutralApi: yesOrNo().optional(),
      equivalents: list(provider(), 100).optional(),
    }).optional(),
    recovery: group({
      strategy: word(RECOVERY_STRATEGIES).optional(),
      rtoMinutes: minutes().optional(),
      rpoMinutes: minutes().optional(),
      runbook: link().optional(),
    }).optional(),
    monthlyCost: monthlyCost(unknown).optional(),
  };
}

/** The shape of `spec.mlModel`: an author's misspelt field is an issue. */
export function modelSchema() {
  const group = groupOf('refused');
  return group({
    ...factsShape('refused'),
    profile: text(200).optional(),
    deployments: list(group(deploymentShape()), 500).optional(),
  });
}

/** The shape of a profile: an author's misspelt field is an issue. */
export function profileSchema() {
  return groupOf('refused')(profileShape('refused'));
}

/** The shape of what a source knows beside deployments; it may know more than the format has fields for. */
export function factsSchema() {
  return groupOf('passed-over')(factsShape('passed-over'));
}
