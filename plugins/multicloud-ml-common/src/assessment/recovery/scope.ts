import type { JudgedModel } from '../judged/JudgedModel';
import type { Exemption } from '../../exemptions/Exemption';
import { COVERS_RECOVERY } from '../../exemptions/exemptible';
import { exemptionsInForce } from '../../exemptions/exemptionsInForce';
import {
  RECOVERY_STRATEGIES,
  type RecoveryStrategy,
} from '../../model/vocabulary';
import { isWeaker, type SecondSite } from '../judged/SecondSite';

/** "with another provider" or "in another region", as the objective wants it. */
export function wantedPlace(judged: JudgedModel): string {
  return judged.objective.secondSiteIn === 'another-provider'
    ? 'with another provider'
    : 'in another region';
}

/** The tier as it is said in a sentence. */
export function tierOf(judged: JudgedModel): string {
  return judged.tierAssumed ? `${judged.tier} (assumed)` : judged.tier;
}

/** The strategy shown by the strongest second site where the objective wants it, else by the strongest of all. */
export function shownStrategy(
  secondSites: readonly SecondSite[],
): RecoveryStrategy | undefined {
  return strongest(secondSites, true) ?? strongest(secondSites, false);
}

function strongest(
  secondSites: readonly SecondSite[],
  onlyInPlace: boolean,
): RecoveryStrategy | undefined {
  let best = -1;
  for (const site of secondSites) {
    if (site.inPlace || !onlyInPlace) {
      best = Math.max(best, RECOVERY_STRATEGIES.indexOf(site.shows));
    }
  }
  return best < 0 ? undefined : RECOVERY_STRATEGIES[best];
}

/** The weaker of stated and shown; undefined when nothing is shown. */
export function countingStrategy(
  judged: JudgedModel,
): RecoveryStrategy | undefined {
  const shown = shownStrategy(judged.secondSites);
  const stated = judged.model.recovery.strategy.value;
  return shown && stated && isWeaker(stated, shown) ? stated : shown;
}

/** The exemption of recovery as a whole, while it is in force. */
export function exemptionOf({
  input,
  now,
}: JudgedModel): Exemption | undefined {
  return exemptionsInForce(input.exemptions, now).find(
    one => one.covers === COVERS_RECOVERY,
  );
}
