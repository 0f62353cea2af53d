import {
  makeValidator,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { z } from 'zod';
import {
  count,
  instant,
  labels,
  link,
  list,
  text,
  yesOrNo,
} from '../model/fields';
import type { Problem } from '../model/MlModel';
import { deploymentShape, factsSchema } from '../model/modelSchema';
import { parseLeniently, problem } from '../model/parseLeniently';
import { quote } from '../model/showValue';
import type { Standard } from '../standard/Standard';
import type { ObservedDeployment, ObservedModel } from './ObservedModel';

const MOST_KEYS = 500;
const share = 'is not a share of traffic from 0 to 1';

const deploymentSchema = z.object(
  {
    ...deploymentShape(),
    externalId: text(2048).optional(),
    runningReplicas: count().optional(),
    healthy: yesOrNo().optional(),
    traffic: z
      .number({ error: share })
      .min(0, { error: share })
      .max(1, { error: share })
      .optional(),
    versionSince: instant().optional(),
    url: link().optional(),
  },
  { error: 'is not an object that describes a deployment' },
);

const modelSchema = z.object(
  {
    externalId: text(2048).optional(),
    name: text(256).optional(),
    title: text(256).optional(),
    description: text(10_000).optional(),
    entityRef: text(512).optional(),
    owner: text(512).optional(),
    lifecycle: text(63).optional(),
    labels: labels(100).optional(),
    artifactUris: list(text(2048), MOST_KEYS).optional(),
    sourceUris: list(text(2048), MOST_KEYS).optional(),
    digests: list(text(256), MOST_KEYS).optional(),
    rank: z.literal('repository').optional(),
    url: link().optional(),
    facts: factsSchema().optional(),
    deployments: list(deploymentSchema, 1000).optional(),
  },
  { error: 'is not an object that describes a model' },
);

/**
 * Reads what a source reports of one model. What does not fit is taken away with a problem, as `parseModel` does; a
 * model without `externalId` or `name` cannot be told from others and is refused. Never throws.
 *
 * A deployment without `externalId` is known by its name, else by its place and service; when it has none of them it
 * is left out, with a problem.
 *
 * @public
 */
export function parseObservedModel(
  value: unknown,
  opts: { standard: Standard; path: string },
): { model?: ObservedModel; problems: Problem[] } {
  const { parsed, problems } = parseLeniently(modelSchema, value, opts.path);
  if (!parsed) {
    return { problems };
  }
  const { externalId, name, entityRef, facts, deployments, ...about } = parsed;
  if (externalId === undefined || name === undefined) {
    for (const [field, given] of Object.entries({ externalId, name })) {
      if (given === undefined) {
        problems.push(
          problem(
            `${opts.path}.${field}`,
            'is missing, so the model cannot be told from others and is left out; give it one that never changes',
          ),
        );
      }
    }
    return { problems };
  }
  const ref = readEntityRef(entityRef, opts.path, problems);
  return {
    model: {
      externalId,
      name,
      ...about,
      ...(ref !== undefined && { entityRef: ref }),
      facts: facts ?? {},
      deployments: identify(deployments ?? [], opts.path, problems),
    },
    problems,
  };
}

const validator = makeValidator();

function readEntityRef(
  written: string | undefined,
  path: string,
  problems: Problem[],
): string | undefined {
  if (written === undefined) {
    return undefined;
  }
  const ref = entityRefOf(written);
  if (ref === undefined) {
    problems.push(
      problem(
        `${path}.entityRef`,
        `${quote(
          written,
        )} is not an entity ref such as component:default/fraud`,
      ),
    );
  }
  return ref;
}

/** The parser takes much that could never be an entity; the catalog's own rules do not. */
function entityRefOf(written: string): string | undefined {
  try {
    const ref = parseEntityRef(written, {
      defaultKind: 'component',
      defaultNamespace: 'default',
    });
    return validator.isValidKind(ref.kind) &&
      validator.isValidNamespace(ref.namespace) &&
      validator.isValidEntityName(ref.name)
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}

function identify(
  deployments: Array<Partial<ObservedDeployment>>,
  path: string,
  problems: Problem[],
): ObservedDeployment[] {
  const seen = new Set<string>();
  return deployments.flatMap((deployment, index) => {
    const { provider, region, service, name } = deployment;
    const externalId =
      deployment.externalId ??
      name ??
      (provider && region
        ? [provider, region, service].filter(Boolean).join('/')
        : undefined);
    if (externalId === undefined) {
      problems.push(
        problem(
          `${path}.deployments[${index}].externalId`,
          'is missing, and so are name and place, so the deployment cannot be told from others and is left out',
        ),
      );
      return [];
    }
    if (seen.has(externalId)) {
      problems.push(
        problem(
          `${path}.deployments[${index}].externalId`,
          `${quote(
            externalId,
          )} is the id of an earlier deployment already, so this one is left out; give each its own`,
        ),
      );
      return [];
    }
    seen.add(externalId);
    return [{ ...deployment, externalId }];
  });
}
