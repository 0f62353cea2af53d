import type { Claim } from '../evidence/Evidence';
import type { Sourced } from './claimsOf';
import { contradiction, NOTHING, type Combined } from './Combined';

type Pipeline = Sourced<Extract<Claim, { about: 'pipeline' }>>;

/** What runs a model's pipelines. Those of KFP that are handed to Vertex AI are one thing, not two. */
export function combinePipeline(claims: readonly Pipeline[]): Combined {
  if (claims.length === 0) {
    return NOTHING;
  }
  const files = new Map<string, string[]>();
  for (const { orchestrator, path } of claims) {
    files.set(orchestrator, [...(files.get(orchestrator) ?? []), path]);
  }
  const [kubeflow, vertex] = ['kubeflow', 'vertex-pipelines'].map(name =>
    files.get(name),
  );
  if (kubeflow && vertex) {
    files.delete('kubeflow');
    files.delete('vertex-pipelines');
    files.set('kfp-on-vertex', [...kubeflow, ...vertex]);
  }
  const [orchestrator, ...others] = files.keys();
  return others.length > 0
    ? {
        facts: {},
        problems: [contradiction('orchestrator of pipelines', files)],
      }
    : { facts: { pipeline: { orchestrator } }, problems: [] };
}
