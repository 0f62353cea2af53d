import type { DataTable } from '../../model/MlModel';
import { quote } from '../../model/showValue';
import { unknownTermSentence } from '../../model/unknownTerms';
import { isKnownTerm, type VocabularyName } from '../../standard/isKnownTerm';
import type { Standard } from '../../standard/Standard';
import type { AssessmentInput } from '../Assessment';
import type { Fact, Finding, ResolvedModel } from '../ResolvedModel';
import { finding } from './findDeploymentOddities';
import { UNKNOWN } from './weigh';

/** What is odd about the facts beside deployments once everybody has been heard. */
export function findModelOddities(
  model: ResolvedModel,
  standard: Standard,
  findings: Finding[],
) {
  const check = (
    path: string,
    vocabulary: VocabularyName,
    term: string | undefined,
  ) => {
    if (term !== undefined && !isKnownTerm(standard, vocabulary, term)) {
      findings.push(
        finding(
          'unknown-term',
          path,
          unknownTermSentence(standard, vocabulary, term),
        ),
      );
    }
  };
  check('artifact.format', 'artifactFormats', model.artifact.format.value);
  check('pipeline.orchestrator', 'orchestrators', model.orchestrator.value);
  const tables: DataTable[] | undefined = model.tables.value;
  if (tables !== undefined) {
    for (let i = 0; i < tables.length; i++) {
      const { format } = tables[i];
      if (format !== undefined) {
        check(`data.tables[${i}].format`, 'tableFormats', format);
      }
    }
  }
  check(
    'data.featureStore.kind',
    'featureStores',
    model.featureStore.value?.kind,
  );
  check('delivery.ci', 'ci', model.ci.value);
  check(
    'infrastructure.tool',
    'infrastructureTools',
    model.infrastructureTool.value,
  );
}

/** A profile that is named and was not found hands nothing down: say so, or its facts are missed in silence. */
export function findMissingProfile(
  input: AssessmentInput,
  findings: Finding[],
) {
  const name = input.declared.profile;
  if (
    name !== undefined &&
    !input.profiles.some(profile => profile.name === name)
  ) {
    findings.push(
      finding(
        'unknown-profile',
        'profile',
        `${quote(
          name,
        )} is not a profile that is configured, so nothing is inherited from it; correct it, or add it under multicloudMl.profiles`,
      ),
    );
  }
}

const DAY = 86_400_000;

/** A measurement from the future would never expire, so it is unknown. A day of slack is for time zones. */
export function withoutFuture(
  lag: Fact<{ minutes: number; asOf: string }>,
  now: Date,
  findings: Finding[],
): Fact<{ minutes: number; asOf: string }> {
  if (
    lag.value === undefined ||
    Date.parse(lag.value.asOf) <= now.getTime() + DAY
  ) {
    return lag;
  }
  findings.push(
    finding(
      'future-date',
      'data.replicationLag.asOf',
      `${quote(
        lag.value.asOf,
      )} is in the future, so the measurement does not count; state when it was taken`,
    ),
  );
  return UNKNOWN;
}
