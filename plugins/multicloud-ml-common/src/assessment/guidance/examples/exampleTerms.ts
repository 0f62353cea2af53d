import type { RecoveryStrategy } from '../../../model/vocabulary';
import type { Standard } from '../../../standard/Standard';
import { DAY, MINUTE } from '../../judged/time';

/** What examples are written with, so that they pass under the Standard in force; absent where it has no such term. */
export interface ExampleTerms {
  /** At AWS and at Google Cloud. */
  services: { aws?: string; gcp?: string };
  runtime?: string;
  orchestrator?: string;
  tableFormat?: string;
  featureStore?: string;
  artifactFormat?: string;
  ci?: string;
  tool?: string;
  accelerator?: string;
  /** Within the RPO of T1. */
  lagMinutes: number;
  strategy: RecoveryStrategy;
  /** Of a second site that shows that strategy. */
  secondRole: 'replica' | 'standby';
  /** `YYYY-MM-DD`. */
  today: string;
  /** A drill of yesterday, within the RTO of T1. */
  drill: { startedAt: string; recoveredAt: string };
}

/** The terms of the examples under a Standard: the customary one while it earns everything, else the first that does. */
export function exampleTerms(standard: Standard, now: Date): ExampleTerms {
  const { vocabularies, objectives } = standard;
  const { rtoMinutes = 48, rpoMinutes = 4, leastStrategy } = objectives.T1;
  const services = (preferred: string) =>
    best(vocabularies.services, 'kubernetes', preferred);
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const started = Date.parse(`${day(now.getTime() - DAY)}T02:00:00Z`);
  const instant = (at: number) =>
    new Date(at).toISOString().replace('.000Z', 'Z');

  return {
    services: { aws: services('eks'), gcp: services('gke') },
    runtime: vocabularies.runtimes.includes('kserve')
      ? 'kserve'
      : vocabularies.runtimes.at(0),
    orchestrator: best(vocabularies.orchestrators, 1, 'kubeflow'),
    tableFormat: best(vocabularies.tableFormats, 'open', 'iceberg'),
    featureStore: best(vocabularies.featureStores, 'neutral', 'feast'),
    artifactFormat: best(vocabularies.artifactFormats, 1, 'onnx'),
    ci: best(vocabularies.ci, 'neutral', 'github-actions'),
    tool: best(vocabularies.infrastructureTools, 1, 'terraform'),
    accelerator: best(vocabularies.accelerators, 'portable', 'nvidia'),
    lagMinutes: Math.min(4, rpoMinutes),
    strategy: leastStrategy ?? 'WARM_STANDBY',
    secondRole: leastStrategy === 'ACTIVE_ACTIVE' ? 'replica' : 'standby',
    today: day(now.getTime()),
    drill: {
      startedAt: instant(started),
      recoveredAt: instant(
        started + Math.floor(Math.min(48, rtoMinutes)) * MINUTE,
      ),
    },
  };
}

function best<V>(
  vocabulary: Record<string, V>,
  wanted: V,
  preferred: string,
): string | undefined {
  const full = Object.keys(vocabulary).filter(
    term => vocabulary[term] === wanted,
  );
  return full.includes(preferred) ? preferred : full.at(0);
}
