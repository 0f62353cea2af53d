import {
  ReadError,
  type SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { z } from 'zod';
import type { ArmClient } from './arm/ArmClient';
import { parseEach } from './arm/parseEach';
import { parseResourceId, type ResourcePlace } from './arm/resourceId';

/** A workspace or registry, as its list shows it. */
export interface Listed<T> {
  place: ResourcePlace;
  resource: T;
}

/**
 * Lists the workspaces or the registries of a subscription, or of one of its resource groups, so that a role that was
 * assigned to the resource group alone will do.
 *
 * @param names - which to keep, in lower case; left out, all
 */
export async function listPlaces<T extends z.ZodType<{ id: string }>>(
  arm: ArmClient,
  about: {
    kind: ResourcePlace['kind'];
    subscription: string;
    resourceGroup?: string;
    schema: T;
    names?: readonly string[];
  },
): Promise<{ listed: Listed<z.output<T>>[]; problems: SourceProblem[] }> {
  const { kind, subscription, resourceGroup, names } = about;
  const holder = resourceGroup
    ? `/subscriptions/${subscription}/resourceGroups/${resourceGroup}`
    : `/subscriptions/${subscription}`;
  const listed: Listed<z.output<T>>[] = [];
  const problems: SourceProblem[] = [];
  try {
    for await (const page of arm.list({
      operation: `${kind}/read`,
      id: `${holder}/providers/Microsoft.MachineLearningServices/${kind}`,
    })) {
      const read = parseEach(page, {
        schema: about.schema,
        what: kind === 'workspaces' ? 'workspace' : 'registry',
        within: holder,
      });
      problems.push(...read.problems);
      for (const resource of read.parsed) {
        const place = parseResourceId(resource.id);
        if (place && (!names || names.includes(place.name))) {
          listed.push({ place, resource });
        }
      }
    }
  } catch (error) {
    // Not every subscription has every resource group; a misspelt one must not go unnoticed either.
    if (
      resourceGroup &&
      error instanceof ReadError &&
      error.kind === 'not-found'
    ) {
      problems.push({
        subject: holder,
        message: `Subscription ${subscription} has no resource group "${resourceGroup}". If none of the configured ones has, correct "resourceGroups".`,
      });
    } else {
      throw error;
    }
  }
  return { listed, problems };
}
