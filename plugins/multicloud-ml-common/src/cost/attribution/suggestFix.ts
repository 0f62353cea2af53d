import type { CostItem } from '../CostLine';

/** What to fill in. GCP labels hold no `:` and no `/`, so only the bare name fits there. */
const REF = '<entity ref of the model>';
const NAME = '<name of the model>';

/**
 * The tag that would attribute an item which names no model: the key, a value to fill in, and a sentence or two of plain
 * text on where to set it at this provider.
 *
 * @param about - The first configured tag key, and the team whose account it is, when one is known
 * @public
 */
export function suggestFix(
  item: CostItem,
  about: { tagKey: string; groupRef?: string },
): { tagKey: string; tagValue: string; detail: string } {
  return { tagKey: about.tagKey, tagValue: REF, detail: NAME + item.service };
}
