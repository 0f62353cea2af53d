import { isKnownTerm, type VocabularyName } from '../standard/isKnownTerm';
import type { Standard } from '../standard/Standard';
import type { MlModel } from './MlModel';
import { quote } from './showValue';

/** Every term of a model that the Standard does not know, with its path and the rest of the sentence. */
export function unknownTerms(
  model: MlModel,
  standard: Standard,
): Array<{ path: string; sentence: string }> {
  const found: Array<{ path: string; sentence: string }> = [];
  const check = (
    path: string,
    vocabulary: VocabularyName,
    term: string | undefined,
  ) => {
    if (term !== undefined && !isKnownTerm(standard, vocabulary, term)) {
      found.push({
        path,
        sentence: unknownTermSentence(standard, vocabulary, term),
      });
    }
  };
  model.deployments?.forEach((deployment, i) => {
    check(`deployments[${i}].service`, 'services', deployment.service);
    check(`deployments[${i}].runtime`, 'runtimes', deployment.runtime);
    check(
      `deployments[${i}].accelerator`,
      'accelerators',
      deployment.accelerator,
    );
  });
  check('artifact.format', 'artifactFormats', model.artifact?.format);
  check('training.accelerator', 'accelerators', model.training?.accelerator);
  check('pipeline.orchestrator', 'orchestrators', model.pipeline?.orchestrator);
  model.data?.tables?.forEach((table, i) =>
    check(`data.tables[${i}].format`, 'tableFormats', table.format),
  );
  check(
    'data.featureStore.kind',
    'featureStores',
    model.data?.featureStore?.kind,
  );
  check('delivery.ci', 'ci', model.delivery?.ci);
  check(
    'infrastructure.tool',
    'infrastructureTools',
    model.infrastructure?.tool,
  );
  return found;
}

/** "… is not a term that the Standard knows", with those it does. */
export function unknownTermSentence(
  standard: Standard,
  vocabulary: VocabularyName,
  term: string,
): string {
  const terms = standard.vocabularies[vocabulary];
  const known = Array.isArray(terms) ? terms : Object.keys(terms);
  return `${quote(
    term,
  )} is not a term that the Standard knows, so it earns nothing; known are ${known.join(
    ', ',
  )}`;
}
