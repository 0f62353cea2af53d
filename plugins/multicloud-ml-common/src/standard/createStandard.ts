import type { JsonObject } from '@backstage/types';
import { showValue } from '../model/showValue';
import { checkStandard } from './checkStandard';
import { contentHash } from './contentHash';
import { DEFAULT_STANDARD } from './defaultStandard';
import { describeIssue } from './describeIssue';
import { mergeOverrides } from './mergeOverrides';
import type { Standard, Vocabularies } from './Standard';
import { standardSchema } from './standardSchema';

const FIELD = 'multicloudMl.standard';

/**
 * The Standard in force: the default one (`portability/v1, recovery/v1`) with an adopter's overrides laid over it, field
 * by field. In an override, a list extends the default's list and `null` takes a term or an objective away.
 *
 * The version of a Standard that differs from the default ends with a short hash of its content
 * (`portability/v1, recovery/v1+1f0c93ab`), so that no two different Standards share a version.
 *
 * @throws Error with one sentence that names the field, its value, what is allowed and what to do, for the first fault.
 *
 * @example
 * ```ts
 * createStandard({ vocabularies: { orchestrators: { prefect: 1 } } });
 * ```
 *
 * @public
 */
export function createStandard(overrides: JsonObject = {}): Standard {
  if (
    typeof overrides !== 'object' ||
    overrides === null ||
    Array.isArray(overrides)
  ) {
    throw new Error(
      `${FIELD}: ${showValue(
        overrides,
      )} is not an object of overrides; leave it out to use the default Standard.`,
    );
  }
  const base: JsonObject = JSON.parse(JSON.stringify(DEFAULT_STANDARD));
  const merged = mergeOverrides(base, overrides);
  const parsed = standardSchema.safeParse(merged);
  if (!parsed.success) {
    throw new Error(describeIssue(FIELD, parsed.error.issues[0], merged));
  }
  const standard: Standard = {
    ...parsed.data,
    vocabularies: withoutPrototypes(parsed.data.vocabularies),
  };
  const fault = checkStandard(standard);
  if (fault) {
    throw new Error(`${FIELD}.${fault}.`);
  }
  const hash = contentHash(merged);
  return hash === contentHash(base)
    ? standard
    : { ...standard, version: `${standard.version}+${hash}` };
}

/** Terms come from authors; looking one up that is called `constructor` must find nothing. */
function withoutPrototypes(vocabularies: Vocabularies): Vocabularies {
  return {
    services: bare(vocabularies.services),
    runtimes: vocabularies.runtimes,
    orchestrators: bare(vocabularies.orchestrators),
    tableFormats: bare(vocabularies.tableFormats),
    featureStores: bare(vocabularies.featureStores),
    artifactFormats: bare(vocabularies.artifactFormats),
    ci: bare(vocabularies.ci),
    infrastructureTools: bare(vocabularies.infrastructureTools),
    accelerators: bare(vocabularies.accelerators),
  };
}

function bare<T>(terms: Record<string, T>): Record<string, T> {
  return Object.assign(Object.create(null), terms);
}
