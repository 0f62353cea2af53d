import type { MlModel, MonthlyCost } from '../../model/MlModel';
import { formatMonthlyCost } from '../../model/monthlyCost';
import { RECOVERY_STRATEGIES, TIERS } from '../../model/vocabulary';
import type { Standard } from '../../standard/Standard';
import type { FactRule } from './weigh';

function rule<T>(
  path: string,
  of: (facts: MlModel) => T | undefined,
  more?: Pick<
    FactRule<MlModel, T>,
    'worth' | 'same' | 'measured' | 'perSource'
  >,
): FactRule<MlModel, T> {
  return { path, of, ...more };
}

const lowerIsFalse = { worth: (value: boolean) => Number(value) };
const lowerIsTrue = { worth: (value: boolean) => -Number(value) };
const lowerIsMore = { worth: (value: number) => -value };
const lowerIsShorter = { worth: (value: string[]) => value.length };

/** An unknown term earns nothing for certain, so it is below every known one. */
const worthOfUnknown = -1;

function worthIn(values: Record<string, number>) {
  return { worth: (term: string) => values[term] ?? worthOfUnknown };
}

function worthByClass<C extends string>(
  classes: Record<string, C>,
  worth: Record<C, number>,
) {
  return (term: string) => {
    const known = classes[term];
    return known === undefined ? worthOfUnknown : worth[known];
  };
}

const TABLE_WORTH = { open: 2, file: 1, proprietary: 0 };

/**
 * One rule for each fact of a model. Built once for a Standard, because what a term is worth is the Standard's to say.
 */
export function createFactRules(standard: Standard) {
  const { vocabularies } = standard;
  const tableWorth = worthByClass(vocabularies.tableFormats, TABLE_WORTH);
  const storeWorth = worthByClass(vocabularies.featureStores, {
    neutral: 1,
    managed: 0,
  });
  return {
    // Stricter objectives are the lower value.
    tier: rule('tier', m => m.tier, { worth: tier => TIERS.indexOf(tier) }),
    stateless: rule('stateless', m => m.stateless, lowerIsFalse),
    residency: rule('residency', m => m.residency, {
      worth: codes => (codes.includes('any') ? Infinity : codes.length),
      same: (a, b) => a.length === b.length && a.every(c => b.includes(c)),
    }),
    artifactFormat: rule(
      'artifact.format',
      m => m.artifact?.format,
      worthIn(vocabularies.artifactFormats),
    ),
    // Every registry numbers versions by itself, and keeps its own copy.
    artifactVersion: rule('artifact.version', m => m.artifact?.version, {
      perSource: true,
    }),
    artifactUri: rule('artifact.uri', m => m.artifact?.uri, {
      perSource: true,
    }),
    artifactDigest: rule('artifact.digest', m => m.artifact?.digest),
    artifactExportable: rule(
      'artifact.exportable',
      m => m.artifact?.exportable,
      lowerIsFalse,
    ),
    training: rule('training', m => m.training),
    orchestrator: rule(
      'pipeline.orchestrator',
      m => m.pipeline?.orchestrator,
      worthIn(vocabularies.orchestrators),
    ),
    tables: rule('data.tables', m => m.data?.tables, {
      worth: tables =>
        tables.reduce(
          (worst, { format }) =>
            Math.min(
              worst,
              format === undefined ? worthOfUnknown : tableWorth(format),
            ),
          Infinity,
        ),
    }),
    featureStore: rule('data.featureStore', m => m.data?.featureStore, {
      worth: ({ kind }) =>
        kind === undefined ? worthOfUnknown : storeWorth(kind),
    }),
    replicationLag: rule('data.replicationLag', m => m.data?.replicationLag, {
      worth: lag => -lag.minutes,
      measured: true,
    }),
    ci: rule('delivery.ci', m => m.delivery?.ci, {
      worth: worthByClass(vocabularies.ci, { neutral: 1, provider: 0 }),
    }),
    targets: rule('delivery.targets', m => m.delivery?.targets, lowerIsShorter),
    infrastructureTool: rule(
      'infrastructure.tool',
      m => m.infrastructure?.tool,
      worthIn(vocabularies.infrastructureTools),
    ),
    workloadFederation: rule(
      'identity.workloadFederation',
      m => m.identity?.workloadFederation,
      lowerIsFalse,
    ),
    externalSecrets: rule(
      'identity.externalSecrets',
      m => m.identity?.externalSecrets,
      lowerIsFalse,
    ),
    staticCredentials: rule(
      'identity.staticCredentials',
      m => m.identity?.staticCredentials,
      lowerIsTrue,
    ),
    hostedNeutralApi: rule(
      'hosted.neutralApi',
      m => m.hosted?.neutralApi,
      lowerIsFalse,
    ),
    hostedEquivalents: rule(
      'hosted.equivalents',
      m => m.hosted?.equivalents,
      lowerIsShorter,
    ),
    strategy: rule('recovery.strategy', m => m.recovery?.strategy, {
      worth: strategy => RECOVERY_STRATEGIES.indexOf(strategy),
    }),
    rtoMinutes: rule(
      'recovery.rtoMinutes',
      m => m.recovery?.rtoMinutes,
      lowerIsMore,
    ),
    rpoMinutes: rule(
      'recovery.rpoMinutes',
      m => m.recovery?.rpoMinutes,
      lowerIsMore,
    ),
    runbook: rule('recovery.runbook', m => m.recovery?.runbook),
    riskClass: rule('governance.riskClass', m => m.governance?.riskClass),
    license: rule('governance.license', m => m.governance?.license),
    modelCard: rule('governance.modelCard', m => m.governance?.modelCard),
    monitoring: rule('governance.monitoring', m => m.governance?.monitoring),
    // The day that comes first, which is also the lower text.
    reviewBy: rule('governance.reviewBy', m => m.governance?.reviewBy),
    monthlyCost: rule<MonthlyCost>('monthlyCost', m => m.monthlyCost, {
      worth: cost => -cost.amount,
      same: (a, b) => formatMonthlyCost(a) === formatMonthlyCost(b),
    }),
  };
}

/** @see createFactRules */
export type FactRules = ReturnType<typeof createFactRules>;
