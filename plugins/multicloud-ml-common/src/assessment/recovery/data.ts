import { parsePlace } from '../../regions/parsePlace';
import type { JudgedModel } from '../judged/JudgedModel';
import { isElsewhere } from '../judged/SecondSite';
import { clip, listOf, placeOf, titleOf } from '../judged/words';
import type { RecoveryRule } from './RecoveryRule';

export const D22ReplicationLag: RecoveryRule = {
  id: 'D22',
  status: 'at-risk',
  match({ model, objective, stateless, standard, now, lagWindow }) {
    const rpo = objective.rpoMinutes;
    if (stateless || rpo === undefined) {
      return undefined;
    }
    const lag = model.replicationLag.value;
    if (!lag) {
      return {
        message: `How far the replicas lag is not known; the RPO is ${rpo} minutes.`,
        action:
          'Measure the replication lag and state it with its day (data.replicationLag), or state that the model is stateless.',
      };
    }
    if (!lagWindow || now > lagWindow.through || now < lagWindow.from) {
      return {
        message: `The replication lag of ${
          lag.minutes
        } minutes was measured on ${clip(lag.asOf)}; a measurement holds for ${
          standard.replicationLagMaxAgeDays
        } days.`,
        action: 'Measure the replication lag again.',
      };
    }
    return lag.minutes > rpo
      ? {
          message: `Replication lags by ${lag.minutes} minutes; the RPO is ${rpo} minutes.`,
          action:
            'Replicate more often, or agree on a longer RPO for this tier.',
        }
      : undefined;
  },
};

export const D23NoCopyOutside: RecoveryRule = {
  id: 'D23',
  status: 'at-risk',
  match(judged) {
    const { objective, stateless, model } = judged;
    if (stateless || objective.secondSiteIn === undefined) {
      return undefined;
    }
    const held = uncopied(judged);
    if (held.length === 0) {
      return undefined;
    }
    const domain =
      objective.secondSiteIn === 'another-provider'
        ? titleOf(model.primary?.provider ?? "the primary's provider")
        : placeOf(model.primary ?? {});
    return {
      message: `${
        held.length === 1 ? 'No copy' : 'No copies'
      } outside ${domain} ${held.length === 1 ? 'is' : 'are'} known of ${listOf(
        held,
      )}.`,
      action: `Copy ${listOf(held)} ${
        objective.secondSiteIn === 'another-provider'
          ? 'to another provider'
          : 'to another region'
      } and name the copy (copies: [provider/region]).`,
    };
  },
};

/** The tables, and the feature store once its place is stated, that would be lost with the primary. */
function uncopied(judged: JudgedModel): string[] {
  const { model } = judged;
  const names: string[] = [];
  model.tables.value?.forEach((table, index) => {
    if (!survives(judged, table)) {
      names.push(table.uri ? `table ${clip(table.uri)}` : `table ${index + 1}`);
    }
  });
  const store = model.featureStore.value;
  if (
    store &&
    store.kind !== 'none' &&
    (store.provider || store.region || store.copies) &&
    !survives(judged, store)
  ) {
    names.push('the feature store');
  }
  return names;
}

function survives(
  judged: JudgedModel,
  held: { provider?: string; region?: string; copies?: string[] },
): boolean {
  return (
    isOutside(judged, held) ||
    (held.copies?.some(copy => isOutside(judged, parsePlace(copy) ?? {})) ??
      false)
  );
}

/** Outside the primary's failure domain: its provider where the objective wants another one, else its region. */
function isOutside(
  { model, objective }: JudgedModel,
  place: { provider?: string; region?: string },
): boolean {
  return (
    isElsewhere(place, model.primary) &&
    (objective.secondSiteIn !== 'another-provider' ||
      place.provider !== model.primary?.provider)
  );
}
