import { isWeaker } from '../judged/SecondSite';
import { listOf, placeOf, strategyTitle, titleOf } from '../judged/words';
import type { RecoveryRule } from './RecoveryRule';
import { countingStrategy, shownStrategy, tierOf, wantedPlace } from './scope';

export const D10NoSecondSite: RecoveryRule = {
  id: 'D10',
  status: 'unprotected',
  match({ model, secondSites, objective }) {
    if (secondSites.length > 0) {
      return undefined;
    }
    const where = model.primary ? placeOf(model.primary) : undefined;
    return {
      message: where
        ? `There is no second site: the loss of ${where} is the loss of the model.`
        : 'There is no second site that is known.',
      action: `Keep at least a copy of the artifact ${
        objective.secondSiteIn === 'another-provider'
          ? 'with another provider'
          : 'in another region'
      } (role backup), or a standby.`,
    };
  },
};

export const D11NoOtherProvider: RecoveryRule = {
  id: 'D11',
  status: 'at-risk',
  match(judged) {
    const { objective, secondSites, model } = judged;
    if (
      objective.secondSiteIn !== 'another-provider' ||
      secondSites.some(site => site.inPlace)
    ) {
      return undefined;
    }
    const provider = titleOf(model.primary?.provider ?? 'the primary provider');
    return {
      message: `${tierOf(
        judged,
      )} wants a second site with another provider; there is none outside ${provider}.`,
      action: `Add a standby with a provider other than ${provider}.`,
    };
  },
};

export const D20WeakStrategy: RecoveryRule = {
  id: 'D20',
  status: 'at-risk',
  match(judged) {
    const least = judged.objective.leastStrategy;
    const counts = countingStrategy(judged);
    if (!least || (counts && !isWeaker(counts, least))) {
      return undefined;
    }
    const stated = judged.model.recovery.strategy.value;
    const shown = shownStrategy(judged.secondSites);
    return {
      message: `The strategy is below ${strategyTitle(least)}, which ${tierOf(
        judged,
      )} asks: stated ${stated ? strategyTitle(stated) : 'none'}, shown ${
        shown ? strategyTitle(shown) : 'none'
      }.`,
      action:
        shown && !isWeaker(shown, least)
          ? `The second site could do better than what is stated: state ${strategyTitle(
              least,
            )} once the runbook does it.`
          : `Run a ${
              least === 'BACKUP_AND_RESTORE' ? 'backup' : 'standby'
            } ${wantedPlace(judged)} that amounts to ${strategyTitle(least)}.`,
    };
  },
};

export const D25Unwell: RecoveryRule = {
  id: 'D25',
  status: 'at-risk',
  match({ secondSites }) {
    const wanted = secondSites.filter(site => site.inPlace);
    if (wanted.length === 0 || wanted.some(site => !site.unwell)) {
      return undefined;
    }
    return {
      message: `No healthy second site remains where it is wanted: ${listOf(
        wanted.map(site => `${site.deployment.name} ${site.unwell}`),
      )}.`,
      action: `Bring ${listOf(
        wanted.map(site => site.deployment.name),
      )} back to health, or check why its source no longer sees it.`,
    };
  },
};

export const D27Unverified: RecoveryRule = {
  id: 'D27',
  status: 'at-risk',
  match(judged) {
    const { tier, objective, secondSites } = judged;
    const least = objective.leastStrategy;
    if (
      (tier !== 'T1' && tier !== 'T2') ||
      (!least && !objective.secondSiteIn)
    ) {
      return undefined;
    }
    const meeting = secondSites.filter(
      site => site.inPlace && !(least && isWeaker(site.shows, least)),
    );
    if (meeting.length === 0 || meeting.some(site => site.verified)) {
      return undefined;
    }
    const names = listOf(meeting.map(site => site.deployment.name));
    return {
      message: `Every second site that would meet ${tierOf(
        judged,
      )} is only declared: no source has seen ${names}, and no counting drill recovered to it.`,
      action: `Connect a source that sees ${names}, or record a drill that recovers there.`,
    };
  },
};
