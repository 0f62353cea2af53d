import type { Standard } from '../standard/Standard';
import type { AssessmentContext } from './AssessmentContext';
import type { AssessmentInput } from './Assessment';
import type { Finding, ResolvedModel } from './ResolvedModel';
import { collectStatements, inOrder } from './resolve/collectStatements';
import {
  createDeploymentRules,
  type DeploymentRules,
} from './resolve/deploymentRules';
import { createFactRules, type FactRules } from './resolve/factRules';
import { findDeploymentOddities } from './resolve/findDeploymentOddities';
import {
  findMissingProfile,
  findModelOddities,
  withoutFuture,
} from './resolve/findModelOddities';
import { resolveMonthlyCost } from './resolve/resolveMonthlyCost';
import { resolveDeployments } from './resolve/resolveDeployments';
import { weigh, type FactRule } from './resolve/weigh';

interface Rules {
  facts: FactRules;
  deployments: DeploymentRules;
}

const rulesByStandard = new WeakMap<Standard, Rules>();

function rulesOf(standard: Standard): Rules {
  let rules = rulesByStandard.get(standard);
  if (!rules) {
    rules = {
      facts: createFactRules(standard),
      deployments: createDeploymentRules(standard),
    };
    rulesByStandard.set(standard, rules);
  }
  return rules;
}

/**
 * Weighs the evidence of a model, fact by fact: what a source sees now, then what a file in the code says, the entity,
 * what a source saw once, and the nearest profile. Among equals the lower value counts; disagreements, unknown terms
 * and other oddities are findings.
 *
 * Pure, and made for fleets: it trusts its input to have been parsed.
 *
 * @public
 */
export function resolveModel(
  input: AssessmentInput,
  ctx: AssessmentContext,
): ResolvedModel {
  const findings: Finding[] = [];
  const { facts: rules, deployments: deploymentRules } = rulesOf(ctx.standard);
  const observations = inOrder(input.observations);
  const statements = collectStatements(input, observations);
  const resolved = resolveDeployments(
    input.declared.deployments,
    observations,
    deploymentRules,
    ctx,
    findings,
  );
  const of = <T>(rule: FactRule<typeof input.declared, T>) =>
    weigh(rule, statements, findings);

  const model: ResolvedModel = {
    entityRef: input.entityRef,
    ownerRef: input.ownerRef,
    lifecycle: input.lifecycle,
    tier: of(rules.tier).value,
    stateless: of(rules.stateless),
    residency: of(rules.residency),
    artifact: {
      format: of(rules.artifactFormat),
      version: of(rules.artifactVersion),
      uri: of(rules.artifactUri),
      digest: of(rules.artifactDigest),
      exportable: of(rules.artifactExportable),
    },
    deployments: resolved.deployments,
    primary: resolved.primary,
    training: of(rules.training),
    orchestrator: of(rules.orchestrator),
    tables: of(rules.tables),
    featureStore: of(rules.featureStore),
    replicationLag: withoutFuture(of(rules.replicationLag), ctx.now, findings),
    ci: of(rules.ci),
    targets: of(rules.targets),
    infrastructureTool: of(rules.infrastructureTool),
    workloadFederation: of(rules.workloadFederation),
    externalSecrets: of(rules.externalSecrets),
    staticCredentials: of(rules.staticCredentials),
    hostedNeutralApi: of(rules.hostedNeutralApi),
    hostedEquivalents: of(rules.hostedEquivalents),
    recovery: {
      strategy: of(rules.strategy),
      rtoMinutes: of(rules.rtoMinutes),
      rpoMinutes: of(rules.rpoMinutes),
      runbook: of(rules.runbook),
    },
    governance: {
      riskClass: of(rules.riskClass),
      license: of(rules.license),
      modelCard: of(rules.modelCard),
      monitoring: of(rules.monitoring),
      reviewBy: of(rules.reviewBy),
    },
    monthlyCost: resolveMonthlyCost(input.cost, findings, () =>
      of(rules.monthlyCost),
    ),
    findings,
  };
  findDeploymentOddities(resolved, ctx, findings);
  findModelOddities(model, ctx.standard, findings);
  findMissingProfile(input, findings);
  return model;
}
