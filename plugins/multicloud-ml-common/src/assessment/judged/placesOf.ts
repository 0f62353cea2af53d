import type { DataTable } from '../../model/MlModel';
import { parsePlace } from '../../regions/parsePlace';
import type { Place } from '../Assessment';
import type { SiteDirectory } from '../../regions/Region';
import type { ResolvedDeployment, ResolvedModel } from '../ResolvedModel';
import { clip } from './words';

/** A place that holds the model or its data. */
export interface HeldPlace extends Place {
  kind: 'deployment' | 'training' | 'table' | 'feature-store' | 'copy';
  /** The deployment that is there; absent for everything else. */
  deployment?: ResolvedDeployment;
}

/**
 * Every place that holds the model or its data: deployments, training, tables, the feature store once its place is
 * stated, and the copies of either.
 */
export function placesOf(
  model: ResolvedModel,
  sites: SiteDirectory,
): HeldPlace[] {
  const places: HeldPlace[] = [];
  const add = (
    kind: HeldPlace['kind'],
    what: string,
    at: { provider?: string; region?: string; country?: string },
    deployment?: ResolvedDeployment,
  ) =>
    places.push({
      kind,
      what,
      deployment,
      provider: at.provider,
      region: at.region,
      country: at.country ?? sites.find(at.provider, at.region)?.country,
    });

  for (const deployment of model.deployments) {
    add(
      'deployment',
      `deployment ${clip(deployment.name)}`,
      deployment,
      deployment,
    );
  }
  const training = model.training.value;
  if (training) {
    add('training', 'training', training);
  }
  const addCopies = (of: string, copies: readonly string[] | undefined) =>
    copies?.forEach(copy =>
      add('copy', `copy of ${of}`, parsePlace(copy) ?? {}),
    );
  model.tables.value?.forEach((table, index) => {
    const what = tableName(table, index);
    add('table', what, { provider: table.provider, region: table.region });
    addCopies(what, table.copies);
  });
  const store = model.featureStore.value;
  if (store && (store.provider || store.region || store.copies)) {
    add('feature-store', 'feature store', {
      provider: store.provider,
      region: store.region,
    });
    addCopies('the feature store', store.copies);
  }
  return places;
}

function tableName(table: DataTable, index: number): string {
  return table.uri ? `table ${clip(table.uri)}` : `table ${index + 1}`;
}
