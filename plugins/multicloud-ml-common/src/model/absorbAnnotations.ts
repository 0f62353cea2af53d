import type { Entity } from '@backstage/catalog-model';
import type { z } from 'zod';
import {
  ANNOTATION_MONTHLY_COST,
  ANNOTATION_PREFIX,
  ANNOTATION_PROFILE,
  ANNOTATION_PROVIDER,
  ANNOTATION_REGION,
  ANNOTATION_TIER,
  LABEL_PORTABILITY,
  LABEL_RECOVERY,
} from '../annotations';
import { provider, region, text, word } from './fields';
import type { Deployment, MlModel, Problem } from './MlModel';
import { parseMonthlyCost, formatMonthlyCost } from './monthlyCost';
import { parseLeniently, problem } from './parseLeniently';
import { quote, showValue } from './showValue';
import { TIERS } from './vocabulary';

/** Annotations that an author may write on a model. */
export const MODEL_ANNOTATIONS = [
  ANNOTATION_PROVIDER,
  ANNOTATION_REGION,
  ANNOTATION_MONTHLY_COST,
  ANNOTATION_TIER,
  ANNOTATION_PROFILE,
];

const fields = {
  provider: provider(),
  region: region(),
  tier: word(TIERS),
  profile: text(200),
};

/** The path of an annotation, as messages name it. */
export function annotationPath(key: string): string {
  return `metadata.annotations[${key}]`;
}

/**
 * Takes an author's annotations into the declared block. Where both state a fact and differ, that is a problem that
 * names both: the block counts, except that the higher of two tiers does, since claiming less must not pay.
 */
export function absorbAnnotations(
  declared: MlModel,
  entity: Entity,
): { declared: MlModel; problems: Problem[] } {
  const annotations = entity.metadata?.annotations ?? {};
  const problems: Problem[] = strangeKeys(entity);
  const read = <T extends z.ZodType>(key: string, schema: T) => {
    if (!Object.hasOwn(annotations, key)) {
      return undefined;
    }
    const result = parseLeniently(
      schema,
      annotations[key],
      annotationPath(key),
    );
    problems.push(...result.problems);
    return result.parsed;
  };

  const merged: MlModel = { ...declared };
  const tier = read(ANNOTATION_TIER, fields.tier);
  if (tier && merged.tier && tier !== merged.tier) {
    const higher = tier < merged.tier ? tier : merged.tier;
    problems.push(
      contradiction(ANNOTATION_TIER, tier, 'tier', merged.tier, higher),
    );
    merged.tier = higher;
  } else if (tier) {
    merged.tier = tier;
  }

  const profile = read(ANNOTATION_PROFILE, fields.profile);
  if (profile && merged.profile && profile !== merged.profile) {
    problems.push(
      contradiction(
        ANNOTATION_PROFILE,
        profile,
        'profile',
        merged.profile,
        merged.profile,
      ),
    );
  } else if (profile) {
    merged.profile = profile;
  }

  absorbCost(merged, annotations, problems);
  absorbSite(
    merged,
    {
      provider: read(ANNOTATION_PROVIDER, fields.provider),
      region: read(ANNOTATION_REGION, fields.region),
    },
    problems,
  );
  return { declared: merged, problems };
}

function absorbCost(
  merged: MlModel,
  annotations: Record<string, unknown>,
  problems: Problem[],
) {
  if (!Object.hasOwn(annotations, ANNOTATION_MONTHLY_COST)) {
    return;
  }
  const value = annotations[ANNOTATION_MONTHLY_COST];
  const cost = typeof value === 'string' ? parseMonthlyCost(value) : undefined;
  if (!cost) {
    problems.push(
      problem(
        annotationPath(ANNOTATION_MONTHLY_COST),
        `${showValue(
          value,
        )} is not an amount and an ISO 4217 currency code such as 8420 USD`,
      ),
    );
    return;
  }
  const stated = merged.monthlyCost;
  if (
    stated &&
    (stated.amount !== cost.amount || stated.currency !== cost.currency)
  ) {
    problems.push(
      contradiction(
        ANNOTATION_MONTHLY_COST,
        formatMonthlyCost(cost),
        'monthlyCost',
        formatMonthlyCost(stated),
        formatMonthlyCost(stated),
      ),
    );
    return;
  }
  merged.monthlyCost = cost;
}

/** Provider and region are of the primary deployment: they make one, or complete the one that is declared. */
function absorbSite(
  merged: MlModel,
  site: Pick<Deployment, 'provider' | 'region'>,
  problems: Problem[],
) {
  if (site.provider === undefined && site.region === undefined) {
    return;
  }
  const deployments = merged.deployments ?? [];
  if (deployments.length === 0) {
    merged.deployments = [{ role: 'primary', ...defined(site) }];
    return;
  }
  const index = deployments.findIndex(({ role }) => role === 'primary');
  const primary = deployments[index];
  if (!primary) {
    problems.push(
      problem(
        annotationPath(
          site.provider === undefined ? ANNOTATION_REGION : ANNOTATION_PROVIDER,
        ),
        `${quote(
          site.provider ?? site.region ?? '',
        )} is of the primary deployment, but no deployment of spec.mlModel.deployments has the role primary; give one of them that role`,
      ),
    );
    return;
  }
  for (const field of ['provider', 'region'] as const) {
    const said = site[field];
    const stated = primary[field];
    if (said !== undefined && stated !== undefined && said !== stated) {
      problems.push(
        contradiction(
          `${ANNOTATION_PREFIX}${field}`,
          said,
          `deployments[${index}].${field}`,
          stated,
          stated,
        ),
      );
    }
  }
  // A region of one provider completes no other: `aws` with the region of `gcp` would be a place that nobody stated.
  const agrees =
    (primary.provider ?? site.provider) === (site.provider ?? primary.provider);
  if (agrees) {
    merged.deployments = deployments.with(index, {
      ...defined(site),
      ...primary,
    });
  }
}

function defined(
  site: Pick<Deployment, 'provider' | 'region'>,
): Pick<Deployment, 'provider' | 'region'> {
  return {
    ...(site.provider !== undefined && { provider: site.provider }),
    ...(site.region !== undefined && { region: site.region }),
  };
}

function contradiction(
  annotation: string,
  said: string,
  field: string,
  stated: string,
  counts: string,
): Problem {
  return problem(
    annotationPath(annotation),
    `${quote(said)} contradicts spec.mlModel.${field}, which is ${quote(
      stated,
    )}; ${quote(counts)} counts until one of them is corrected`,
  );
}

/** Keys that look as if they would be read: other case, or a derived value that an author wrote. */
function strangeKeys(entity: Entity): Problem[] {
  const problems: Problem[] = [];
  for (const key of Object.keys(entity.metadata?.annotations ?? {})) {
    const lower = key.toLowerCase();
    if (key !== lower && MODEL_ANNOTATIONS.includes(lower)) {
      problems.push(
        problem(
          annotationPath(key),
          `is not read, since annotations are lower case; write ${lower}`,
        ),
      );
    } else if (lower === LABEL_PORTABILITY || lower === LABEL_RECOVERY) {
      problems.push(
        problem(
          annotationPath(key),
          'is derived by the assessment and not read from the entity; remove it',
        ),
      );
    }
  }
  for (const key of Object.keys(entity.metadata?.labels ?? {})) {
    if (key.toLowerCase().startsWith(ANNOTATION_PREFIX)) {
      problems.push(
        problem(
          `metadata.labels[${key}]`,
          'is derived by the assessment and not read from the entity; remove it',
        ),
      );
    }
  }
  return problems;
}
