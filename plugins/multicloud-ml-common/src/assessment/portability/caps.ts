import type { Standard } from '../../standard/Standard';
import type { JudgedModel } from '../judged/JudgedModel';
import { hasEquivalentElsewhere, serviceClass } from './serving';

/** A limit on both figures. */
export interface Cap {
  id: keyof Standard['caps'];
  limit: number;
}

/** The lowest cap that applies to a model, whether or not it bites. */
export function lowestCap(judged: JudgedModel): Cap | undefined {
  const exportCap = notExportableCap(judged);
  const managedCap = managedServingCap(judged);
  if (exportCap && managedCap) {
    return managedCap.limit < exportCap.limit ? managedCap : exportCap;
  }
  return exportCap ?? managedCap;
}

function notExportableCap(judged: JudgedModel): Cap | undefined {
  const { artifact, primary } = judged.model;
  if (artifact.exportable.value !== false) {
    return undefined;
  }
  const id = hasEquivalentElsewhere(judged, primary?.provider)
    ? 'notExportableWithEquivalent'
    : 'notExportable';
  return { id, limit: judged.standard.caps[id] };
}

function managedServingCap(judged: JudgedModel): Cap | undefined {
  const counted = judged.countedServing;
  if (counted.length === 0) {
    return undefined;
  }
  for (const deployment of counted) {
    const service = serviceClass(judged, deployment);
    if (service !== 'managed' && service !== 'hosted') {
      return undefined;
    }
  }
  return { id: 'managedServing', limit: judged.standard.caps.managedServing };
}
